package wirelab.ui.lab;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of the list: its number, its title, and a sign that says how it stands. */
final class StepButton {
  /** What the button needs at its sides. */
  private static final double SIDES = 16;

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private StepButton() {}

  /** {@code go} shows the step. */
  static Button of(StepLine line, int all, Runnable go) {
    Label number = new Label(Integer.toString(line.number()));
    number.getStyleClass().add("lab-step-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label title = new Label(line.step().title());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    title.getStyleClass().add("lab-step-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    FontIcon sign = new FontIcon(line.sign().icon());
    String state = line.sign().name().toLowerCase(Locale.ROOT);
    sign.getStyleClass().addAll("lab-sign", state);
    HBox content = new HBox(number, title, sign);
    content.getStyleClass().add("lab-step-line");
    Button button = new Button();
    content.prefWidthProperty().bind(button.widthProperty().subtract(SIDES));
    content.setMinWidth(0);
    button.setGraphic(content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setId("lab-step-" + line.step().id());
    button.getStyleClass().addAll("flat", "lab-step");
    button.setMaxWidth(Double.MAX_VALUE);
    button.pseudoClassStateChanged(CURRENT, line.current());
    String told =
        "Step %d of %d, %d min: %s. %s%s"
            .formatted(
                line.number(),
                all,
                line.step().minutes(),
                line.step().title(),
                line.sign().word(),
                line.current() ? ", shown" : "");
    button.setAccessibleText(told);
    button.setTooltip(new Tooltip(told));
    button.setOnAction(pressed -> go.run());
    return button;
  }
}
