package wirelab.ui.lab;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.lab.Question;

/** A question and what takes its answer. */
final class QuestionBox extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final int HEADER_COLUMNS = 26;

  private final Question question;
  private final String text;
  private final LabViewModel model;
  private final Label note = new Label();

  /** {@code text} is the question with the learner's numbers in it. */
  QuestionBox(Question question, String text, LabViewModel model) {
    this.question = question;
    this.text = text;
    this.model = model;
    getStyleClass().add("lab-question");
    if (question.before()) {
      Label before =
          new Label("Prediction: answer before you try", new FontIcon("fth-help-circle"));
      before.getStyleClass().add("lab-prediction");
      getChildren().add(before);
    }
    Label asked = new Label(text);
    asked.setWrapText(true);
    asked.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("lab-note");
    note.setId("note-" + question.id());
    note.setMinWidth(USE_PREF_SIZE);
    getChildren().add(asked);
    if (question.kind() == Question.Kind.CHOICE) {
      choices();
    } else {
      field();
    }
  }

  private void field() {
    TextField field = new TextField(model.answer(question).orElse(""));
    field.setId("answer-" + question.id());
    field.setAccessibleText(text);
    field.setTooltip(new Tooltip("Enter takes the answer; the last one counts"));
    field.setPrefColumnCount(question.kind() == Question.Kind.NUMBER ? 8 : 14);
    Button take = new Button("Answer");
    take.setId("take-" + question.id());
    take.setAccessibleText("Take the answer: " + text);
    take.setTooltip(new Tooltip("Takes the answer (Enter)"));
    take.setMinWidth(USE_PREF_SIZE);
    Runnable commit =
        () -> {
          if (!model.answer(question).equals(Optional.of(field.getText().strip()))) {
            tell(model.answer(question, field.getText()));
          }
        };
    take.setOnAction(pressed -> commit.run());
    field.setOnAction(entered -> commit.run());
    field
        .focusedProperty()
        .addListener(
            (all, before, now) -> {
              if (!now && !field.getText().isBlank()) {
                commit.run();
              }
            });
    HBox line = new HBox(field, take, note);
    line.getStyleClass().add("lab-answer");
    getChildren().add(line);
    if (question.kind() == Question.Kind.HEADER) {
      header(field);
    }
  }

  /** What the header looks like that is being written, as it is written. */
  private void header(TextField field) {
    field.setPrefColumnCount(HEADER_COLUMNS);
    field.setTooltip(new Tooltip("A format of struct and the names of its fields; Enter takes it"));
    Label drawing = new Label();
    drawing.setId("header-" + question.id());
    drawing.getStyleClass().add("lab-header");
    drawing.textProperty().bind(field.textProperty().map(HeaderTable::of));
    getChildren().add(drawing);
  }

  /** A choice is answered by its number, the first of them 1. */
  private void choices() {
    ToggleGroup group = new ToggleGroup();
    List<String> options = question.options();
    for (int i = 0; i < options.size(); i++) {
      String number = Integer.toString(i + 1);
      RadioButton choice = new RadioButton(options.get(i));
      choice.setId("answer-" + question.id() + "-" + number);
      choice.setAccessibleText(options.get(i));
      choice.setTooltip(new Tooltip("Answers: " + options.get(i)));
      choice.setWrapText(true);
      choice.setMinHeight(USE_PREF_SIZE);
      choice.setToggleGroup(group);
      choice.setSelected(model.answer(question).equals(Optional.of(number)));
      choice.setOnAction(chosen -> tell(model.answer(question, number)));
      getChildren().add(choice);
    }
    getChildren().add(note);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
  }

  private void tell(Optional<String> wrong) {
    note.setText(wrong.orElse("noted"));
    note.setGraphic(new FontIcon(wrong.isPresent() ? "fth-alert-triangle" : "fth-check"));
    note.pseudoClassStateChanged(WRONG, wrong.isPresent());
    note.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
