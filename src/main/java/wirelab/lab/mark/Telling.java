package wirelab.lab.mark;

import java.util.Optional;
import wirelab.event.Event;
import wirelab.session.EventJson;

/** Says in a line what happened, for people who read a report. */
final class Telling {
  private static final int LONGEST = 160;

  private final EventJson json = new EventJson();

  /** An event that is told as JSON; anything else is told as it is. */
  String of(String line) {
    Optional<Event> event = line.startsWith("{") ? json.read(line) : Optional.empty();
    String text = event.map(Telling::of).orElse(line);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static String of(Event event) {
    return switch (event) {
      case Event.Call call -> call(call);
      case Event.Answered answer -> "answer to %s: %s".formatted(answer.question(), answer.value());
      case Event.Selected one -> selected(one);
      case Event.Connected one ->
          "%s connected: %s to %s"
              .formatted(
                  word(event),
                  wirelab.model.HostPort.of(one.local()),
                  wirelab.model.HostPort.of(one.remote()));
      case Event.PictureReceived one ->
          "picture %d received, %s"
              .formatted(one.sequence(), one.state().name().toLowerCase(java.util.Locale.ROOT));
      case Event.FaultInjected one -> "fault %s: %s".formatted(one.fault(), one.detail());
      default ->
          "%s %s"
              .formatted(
                  word(event),
                  event
                      .getClass()
                      .getSimpleName()
                      .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                      .toLowerCase(java.util.Locale.ROOT));
    };
  }

  private static String word(Event event) {
    return event.side().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String call(Event.Call call) {
    String what = "%s: %s(%s)".formatted(word(call), call.name().text(), call.detail());
    return call.error() == null
        ? "%s = %d".formatted(what, call.result())
        : "%s failed: %s".formatted(what, call.error());
  }

  private static String selected(Event.Selected one) {
    StringBuilder text = new StringBuilder("selected");
    if (one.packet() >= 0) {
      text.append(" packet ").append(one.packet());
    }
    if (one.message() >= 0) {
      text.append(" message ").append(one.message());
    }
    if (one.range().length() > 0) {
      text.append(" bytes %d to %d".formatted(one.range().start(), one.range().end() - 1));
    }
    return text.toString();
  }
}
