package wirelab.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import wirelab.event.Event;
import wirelab.model.HostPort;

/** Outcomes as JSON on one line, without the order, which stands before it as text. */
final class Keeping {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule().addDeserializer(InetSocketAddress.class, new AddressReader()))
          .build();

  private Keeping() {}

  /** Nobody is asked for a name. */
  private static final class AddressReader extends ValueDeserializer<InetSocketAddress> {
    @Override
    public InetSocketAddress deserialize(JsonParser parser, DeserializationContext context) {
      HostPort address = HostPort.parse(parser.getString());
      return new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
    }
  }

  /** What is written of an outcome. */
  private record Kept(
      int number,
      Result result,
      Explanation explanation,
      long began,
      long nanos,
      boolean waited,
      List<SocketView> sockets,
      List<Event.Call> calls,
      Optional<InetSocketAddress> target) {}

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
            outcome.calls(),
            outcome.target()));
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
          kept.calls,
          kept.target);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new OrderException(
          "the record of '%s' is damaged: remove the line that begins with #= (%s)"
              .formatted(order.text(), e.getMessage()));
    }
  }
}
