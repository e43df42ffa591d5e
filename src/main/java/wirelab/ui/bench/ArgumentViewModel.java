package wirelab.ui.bench;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import wirelab.bench.Parameter;

/** One argument in the form of a call: its text, and what may stand there. */
final class ArgumentViewModel {
  private final Parameter parameter;
  private final List<String> choices;
  private final StringProperty text;

  ArgumentViewModel(Parameter parameter, List<String> choices, String first) {
    this.parameter = parameter;
    this.choices = List.copyOf(choices);
    this.text = new SimpleStringProperty(first);
  }

  Parameter parameter() {
    return parameter;
  }

  List<String> choices() {
    return choices;
  }

  StringProperty textProperty() {
    return text;
  }

  String text() {
    return text.get();
  }
}
