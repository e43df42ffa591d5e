package wirelab.ui.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wirelab.bench.SameLine;
import wirelab.bench.Verb;
import wirelab.event.CallName;
import wirelab.lab.Action;
import wirelab.lab.LabStep;
import wirelab.lab.Sentence;
import wirelab.model.Side;
import wirelab.os.SocketType;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;

/**
 * One socket call in the sources that run: ours, and those in Python.
 *
 * @param call as in {@code bind}
 */
record CallCode(String call, Optional<Snippet> java, Optional<Snippet> python) {
  private static final String DATAGRAMS = "SOCK_DGRAM";
  private static final String DATAGRAM_WIRE = "udp";

  /** The calls that a step is about, in its order. */
  static List<CallCode> of(LabStep step) {
    SocketType type = datagrams(step) ? SocketType.SOCK_DGRAM : SocketType.SOCK_STREAM;
    List<CallCode> found = new ArrayList<>();
    for (String name : step.code()) {
      Arrays.stream(Verb.values())
          .filter(verb -> verb.text().equals(name))
          .findFirst()
          .map(verb -> of(verb, type))
          .ifPresent(found::add);
    }
    return found;
  }

  private static CallCode of(Verb verb, SocketType type) {
    SameLine line = SameLine.of(verb, type);
    Optional<Snippet> java = Snippets.java(line.channels()).or(() -> Snippets.java(line.made()));
    Optional<Snippet> tutorial =
        type == SocketType.SOCK_DGRAM ? Optional.empty() : tutorial(verb.text());
    return new CallCode(verb.text(), java, tutorial.or(() -> Snippets.replay(line.python())));
  }

  /** The tutorial's programs use streams only. */
  private static Optional<Snippet> tutorial(String call) {
    return Arrays.stream(CallName.values())
        .filter(name -> name.text().equals(call))
        .findFirst()
        .flatMap(
            name ->
                Snippets.python(name, Side.SENDER).or(() -> Snippets.python(name, Side.RECEIVER)));
  }

  private static boolean datagrams(LabStep step) {
    return Stream.of(step.setup(), step.solve()).flatMap(List::stream).anyMatch(CallCode::datagram);
  }

  private static boolean datagram(Action action) {
    return switch (action) {
      case Action.Calls calls -> words(calls.orders()).contains(DATAGRAMS);
      case Action.RepeatTimes repeat -> words(repeat.orders()).contains(DATAGRAMS);
      case Action.RepeatUntil repeat -> words(repeat.orders()).contains(DATAGRAMS);
      case Action.Stream stream ->
          stream.options().containsKey("wire")
              && words(stream.options().get("wire")).startsWith(DATAGRAM_WIRE);
      default -> false;
    };
  }

  private static String words(Sentence sentence) {
    StringBuilder words = new StringBuilder();
    for (Sentence.Part part : sentence.parts()) {
      if (part instanceof Sentence.Part.Words one) {
        words.append(one.text());
      }
    }
    return words.toString();
  }
}
