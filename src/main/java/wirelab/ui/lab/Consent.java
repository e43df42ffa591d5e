package wirelab.ui.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wirelab.lab.Action;
import wirelab.lab.Sentence;

/** Asks once a lab whether its programs may be run. */
final class Consent {
  private boolean given;

  /** What is to be asked before these actions; whoever orders them again has said yes. */
  Optional<String> ask(List<Action> actions) {
    String programs =
        actions.stream().flatMap(Consent::programs).distinct().collect(Collectors.joining(", "));
    if (given || programs.isEmpty()) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(
        "This runs %s from the lab's folder with Python, with your rights. Press again to let it."
            .formatted(programs));
  }

  private static Stream<String> programs(Action action) {
    return switch (action) {
      case Action.Run run -> name(run.words());
      case Action.Start start -> name(start.words());
      default -> Stream.of();
    };
  }

  /** As it is written, with the names of the numbers in it. */
  private static Stream<String> name(List<Sentence> words) {
    return words.stream().limit(1).map(Consent::text);
  }

  private static String text(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    for (Sentence.Part part : sentence.parts()) {
      switch (part) {
        case Sentence.Part.Words one -> text.append(one.text());
        case Sentence.Part.Value value ->
            text.append('{').append(value.expression().text()).append('}');
      }
    }
    return text.toString();
  }
}
