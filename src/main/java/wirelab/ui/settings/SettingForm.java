package wirelab.ui.settings;

import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wirelab.spi.Descriptor;
import wirelab.spi.Setting;
import wirelab.spi.Spec;
import wirelab.ui.base.Fxml;
import wirelab.ui.live.Part;

/**
 * A control for each setting of a part, whoever made the part. Each change is offered at once; what
 * is refused goes back to what it was.
 */
public final class SettingForm extends VBox {
  private final Offers offers;

  SettingForm(Descriptor descriptor, Spec spec, Predicate<Spec> taker) {
    this.offers = new Offers(spec, taker);
    getStyleClass().add("setting-form");
    getStylesheets().add(Fxml.styles(SettingForm.class));
    for (Setting<?> setting : descriptor.settings()) {
      getChildren().add(row(setting));
    }
    if (descriptor.settings().isEmpty()) {
      Label nothing = new Label("Nothing to set.");
      nothing.getStyleClass().add("help");
      getChildren().add(nothing);
    }
  }

  /** The controls for {@code part} as it is chosen now. */
  public static SettingForm of(SettingsViewModel model, Part part) {
    return new SettingForm(
        model.descriptor(part), model.spec(part), spec -> model.take(part, spec));
  }

  /** What the controls show. */
  Spec spec() {
    return offers.spec();
  }

  private VBox row(Setting<?> setting) {
    SettingControl control = offers.control(setting);
    Label title = new Label(setting.title());
    title.setLabelFor(control.focused());
    title.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(title, control.node());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("setting-line");
    Label help = new Label(setting.help());
    help.setWrapText(true);
    help.getStyleClass().add("help");
    VBox row = new VBox(line, help);
    row.getStyleClass().add("setting-row");
    return row;
  }
}
