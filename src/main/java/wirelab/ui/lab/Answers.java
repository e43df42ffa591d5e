package wirelab.ui.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wirelab.lab.Question;

/** What was answered since a step began. For the window's thread. */
final class Answers {
  private final Map<String, String> values = new HashMap<>();

  void clear() {
    values.clear();
  }

  /** Empty if nothing was answered. */
  Optional<String> of(Question question) {
    return Optional.ofNullable(values.get(question.id()));
  }

  /**
   * Takes an answer; numbers may be grouped by commas or spaces.
   *
   * @return what is wrong with it; empty if it was taken
   */
  Optional<String> take(Question question, String text) {
    String value = text.strip();
    if (question.kind() == Question.Kind.NUMBER) {
      value = value.replace(",", "").replace(" ", "");
      if (!value.matches("-?\\d{1,18}")) {
        return Optional.of("Write a whole number.");
      }
    }
    if (value.isEmpty()) {
      return Optional.of("Write an answer.");
    }
    values.put(question.id(), value);
    return Optional.empty();
  }
}
