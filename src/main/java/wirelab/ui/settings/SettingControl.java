package wirelab.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import wirelab.spi.Setting;

/**
 * The control for one setting.
 *
 * @param node what is put into the form
 * @param focused the control that takes the keyboard
 */
record SettingControl(Node node, Control focused) {
  private static final int SLIDER_RANGE = 100;

  /** Offers a text for a setting, and answers with the text that holds afterwards. */
  interface Offer extends BiFunction<Setting<?>, String, String> {}

  static SettingControl of(Setting<?> setting, String text, Offer offer) {
    SettingControl control =
        switch (setting) {
          case Setting.Whole whole -> whole(whole, text, offer);
          case Setting.Decimal decimal -> decimal(decimal, text, offer);
          case Setting.Choice choice -> choice(choice, text, offer);
          case Setting.Flag flag -> flag(flag, text, offer);
          case Setting.Text words -> words(words, text, offer);
        };
    control.focused().setAccessibleText(setting.title());
    control.focused().setAccessibleHelp(setting.help());
    control.focused().setTooltip(new Tooltip(setting.title() + ": " + setting.allowed()));
    control.focused().setId("setting-" + setting.name());
    return control;
  }

  private static SettingControl whole(Setting.Whole setting, String text, Offer offer) {
    TextField field = field(setting, text, offer);
    field.getStyleClass().add("number");
    int range = setting.max() - setting.min();
    if (range < 10 || range > SLIDER_RANGE) {
      return new SettingControl(field, field);
    }
    Slider slider = new Slider(setting.min(), setting.max(), Integer.parseInt(text));
    slider.setBlockIncrement(5);
    slider.setFocusTraversable(true);
    slider.setAccessibleText(setting.title());
    slider.setTooltip(new Tooltip(setting.title() + ": " + setting.allowed()));
    slider
        .valueProperty()
        .addListener(
            value -> {
              field.setText(String.valueOf(Math.round(slider.getValue())));
              if (!slider.isValueChanging()) {
                commit(setting, field, offer);
              }
            });
    slider.setOnMouseReleased(released -> commit(setting, field, offer));
    return new SettingControl(new HBox(8, slider, field), field);
  }

  private static SettingControl decimal(Setting.Decimal setting, String text, Offer offer) {
    TextField field = field(setting, text, offer);
    field.getStyleClass().add("number");
    return new SettingControl(field, field);
  }

  private static SettingControl choice(Setting.Choice setting, String text, Offer offer) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(setting.words());
    box.setValue(text);
    box.setOnAction(
        chosen -> {
          String value = box.getValue();
          if (value != null) {
            box.setValue(offer.apply(setting, value));
          }
        });
    return new SettingControl(box, box);
  }

  private static SettingControl flag(Setting.Flag setting, String text, Offer offer) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setSelected(text.equals("true") || text.equals("on") || text.equals("yes"));
    toggle
        .selectedProperty()
        .addListener(
            selected -> {
              String held = offer.apply(setting, String.valueOf(toggle.isSelected()));
              toggle.setSelected(Boolean.parseBoolean(held));
            });
    return new SettingControl(toggle, toggle);
  }

  private static SettingControl words(Setting.Text setting, String text, Offer offer) {
    TextField field = field(setting, text, offer);
    if (!setting.name().equals("path")) {
      return new SettingControl(field, field);
    }
    field.getStyleClass().add("path");
    PathButtons buttons = new PathButtons(field, () -> commit(setting, field, offer));
    return new SettingControl(buttons, field);
  }

  private static TextField field(Setting<?> setting, String text, Offer offer) {
    TextField field = new TextField(text);
    field.setOnAction(entered -> commit(setting, field, offer));
    field
        .focusedProperty()
        .addListener(
            (focus, before, now) -> {
              if (!now) {
                commit(setting, field, offer);
              }
            });
    return field;
  }

  private static void commit(Setting<?> setting, TextField field, Offer offer) {
    field.setText(offer.apply(setting, field.getText().trim()));
  }
}
