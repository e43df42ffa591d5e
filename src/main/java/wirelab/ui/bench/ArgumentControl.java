package wirelab.ui.bench;

import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wirelab.bench.Parameter;
import wirelab.model.Side;

/** Makes the controls of a call's form. */
final class ArgumentControl {
  private ArgumentControl() {}

  /** An argument with its name above. */
  static Node of(Side side, ArgumentViewModel argument) {
    Parameter parameter = argument.parameter();
    Control control = argument.choices().isEmpty() ? text(argument) : choice(argument);
    String help = parameter.name() + ": " + parameter.help() + "; " + parameter.kind().words();
    control.getStyleClass().add("argument-" + parameter.kind().name().toLowerCase(Locale.ROOT));
    return named(side, parameter.name(), help, control);
  }

  /** The socket that the call is made on. */
  static Node socket(Side side, DraftViewModel draft) {
    ComboBox<String> box = new ComboBox<>(draft.sockets());
    box.valueProperty().bindBidirectional(draft.socketProperty());
    box.getStyleClass().add("argument-socket");
    return named(side, "socket", "The socket that the call is made on", box);
  }

  private static Node named(Side side, String name, String help, Control control) {
    control.setId(side.name().toLowerCase(Locale.ROOT) + "-argument-" + name);
    control.setTooltip(new Tooltip(help));
    control.setAccessibleText(help);
    control.setMinWidth(Region.USE_PREF_SIZE);
    Label label = new Label(name);
    label.setLabelFor(control);
    label.getStyleClass().add("argument-name");
    VBox field = new VBox(label, control);
    field.getStyleClass().add("argument");
    return field;
  }

  private static Control text(ArgumentViewModel argument) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(argument.textProperty());
    return field;
  }

  private static Control choice(ArgumentViewModel argument) {
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(argument.choices()));
    box.valueProperty().bindBidirectional(argument.textProperty());
    if (Proposals.open(argument.parameter())) {
      box.setEditable(true);
      box.getEditor().textProperty().addListener((all, was, is) -> argument.textProperty().set(is));
    }
    return box;
  }
}
