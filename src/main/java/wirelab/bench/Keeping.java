package wirelab.bench;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wirelab.event.Event;

/** Outcomes as JSON on one line, without the order, which stands before it as text. */
final class Keeping {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Keeping() {}

  /** What is written of an outcome. */
  private record Kept(
      int number,
      Result result,
      Explanation explanation,
      long began,
      long nanos,
      boolean waited,
      List<SocketView> sockets,
      List<Event.Call> calls) {}

  static String write(Outcome outcome) {
    return JSON.writeValueAsString(
        new Kept(
            outcome.number(),
            outcome.result(),
            outcome.explanation(),
            outcome.began(),
            outcome.nanos(),
            outcome.waited(),
            outcome.sockets(),
            outcome.calls()));
  }

  /** What came of {@code order}. */
  static Outcome read(Order order, String line) throws OrderException {
    try {
      Kept kept = JSON.readValue(line, Kept.class);
      return new Outcome(
          kept.number,
          order,
          kept.result,
          kept.explanation,
          kept.began,
          kept.nanos,
          kept.waited,
          kept.sockets,
          kept.calls);
    } catch (JacksonException | NullPointerException e) {
      throw new OrderException(
          "the record of '%s' is damaged: remove the line that begins with #= (%s)"
              .formatted(order.text(), e.getMessage()));
    }
  }
}
