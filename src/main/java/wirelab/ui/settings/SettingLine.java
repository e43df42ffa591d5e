package wirelab.ui.settings;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import wirelab.spi.Descriptor;
import wirelab.spi.Setting;
import wirelab.spi.Spec;
import wirelab.ui.base.Fxml;

/**
 * A field for each setting of a part, one beside the other; what they are for is told by their
 * tooltips. Each change is offered at once; what is refused goes back to what it was.
 */
public final class SettingLine extends FlowPane {
  /** {@code taker} takes the settings, or answers that it does not. */
  public SettingLine(Descriptor descriptor, Spec spec, Predicate<Spec> taker) {
    Offers offers = new Offers(spec, taker);
    getStyleClass().add("setting-flow");
    getStylesheets().add(Fxml.styles(SettingLine.class));
    for (Setting<?> setting : descriptor.settings()) {
      SettingControl control = offers.control(setting);
      Label title = new Label(setting.title());
      title.setMinWidth(USE_PREF_SIZE);
      title.setLabelFor(control.focused());
      HBox pair = new HBox(title, control.focused());
      pair.getStyleClass().add("setting-pair");
      getChildren().add(pair);
    }
  }
}
