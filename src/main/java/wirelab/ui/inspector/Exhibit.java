package wirelab.ui.inspector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirelab.inspect.Inspected;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Layout;
import wirelab.model.Payload;
import wirelab.trace.Carrier;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;
import wirelab.ui.base.Numbers;
import wirelab.ui.bytes.ByteSource;
import wirelab.ui.bytes.Tint;

/**
 * A packet and a message, each as layers and bytes that can be shown.
 *
 * @param number of the packet
 * @param message null where the packet belongs to none
 * @param whole the message as it is shown; null where there is none
 * @param carriers the numbers of the packets that carry the message
 */
record Exhibit(
    long number,
    Part packet,
    @Nullable TracedMessage message,
    @Nullable Part whole,
    Set<Long> carriers) {
  private static final int COPIED = 4 << 20;
  private static final int PLAIN = 5;

  /** What there is to show of one of them. */
  record Part(
      String title,
      List<Layer> layers,
      ByteSource bytes,
      List<Tint> tints,
      List<ByteRange> missing) {}

  /**
   * Reads all of it, which may take some milliseconds.
   *
   * @param before whose message is taken as it is, if it is the same
   */
  static Exhibit of(
      Trace trace, long number, @Nullable TracedMessage message, @Nullable Exhibit before)
      throws IOException {
    Part packet = packet(trace.inspect(number));
    if (message == null) {
      return new Exhibit(number, packet, null, null, Set.of());
    }
    if (before != null && message.equals(before.message)) {
      return new Exhibit(number, packet, message, before.whole, before.carriers);
    }
    Set<Long> carriers =
        message.carriers().stream().map(Carrier::packet).collect(Collectors.toUnmodifiableSet());
    return new Exhibit(number, packet, message, whole(trace, message), carriers);
  }

  private static Part packet(Inspected inspected) {
    List<Layer> layers = new ArrayList<>(inspected.layers());
    if (!inspected.notes().isEmpty()) {
      layers.addFirst(
          new Layer(
              "frame",
              "Packet " + Numbers.count(inspected.packet().number()),
              Numbers.count(inspected.packet().bytes().wireLength()) + " bytes",
              inspected.notes(),
              Payload.none(0)));
    }
    List<Tint> tints = new ArrayList<>();
    for (int i = 0; i < inspected.layers().size(); i++) {
      ByteRange range = inspected.layers().get(i).range();
      if (range.length() > 0) {
        tints.add(new Tint(range, i % PLAIN));
      }
    }
    String title =
        "Packet %s · %s bytes"
            .formatted(
                Numbers.count(inspected.packet().number()),
                Numbers.count(inspected.packet().bytes().wireLength()));
    byte[] bytes = inspected.bytes().toArray();
    return new Part(title, layers, ByteSource.of(bytes), tints, List.of());
  }

  private static Part whole(Trace trace, TracedMessage message) {
    Layout layout = trace.layout(message);
    List<Field> framing = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (Field field : layout.fields()) {
      (field.range().end() <= message.head() ? framing : fields).add(field);
    }
    List<Layer> layers = new ArrayList<>();
    if (!framing.isEmpty()) {
      String title = "Framing " + message.wire().wire().framing();
      layers.add(layer("framing", title, framing.getFirst().value(), framing));
    }
    if (!fields.isEmpty()) {
      String codec = message.codec();
      String title = "Message %s: %s".formatted(Numbers.count(message.number()), codec);
      layers.add(layer(codec, title, Numbers.count(message.length()) + " bytes", fields));
    }
    String title =
        String.format(
            Locale.ROOT,
            "Message %,d · %,d bytes in %,d packets",
            message.number(),
            message.length(),
            message.carriers().stream().mapToLong(Carrier::packet).distinct().count());
    return new Part(title, layers, source(trace, message), borders(message), message.missing());
  }

  private static Layer layer(String protocol, String title, String summary, List<Field> fields) {
    return new Layer(
        protocol, title, summary, fields, Payload.none(fields.getLast().range().end()));
  }

  /** Two colours in turn, so that one sees where packets begin. */
  private static List<Tint> borders(TracedMessage message) {
    List<Tint> tints = new ArrayList<>();
    for (Carrier carrier : message.carriers()) {
      tints.add(new Tint(carrier.range(), tints.size() % 2, Numbers.count(carrier.packet())));
    }
    return tints;
  }

  /** A message of usual size is copied, since its packets may be forgotten soon. */
  private static ByteSource source(Trace trace, TracedMessage message) {
    if (message.length() <= COPIED) {
      return ByteSource.of(trace.bytes(message, ByteRange.of(0, message.length())).array());
    }
    return new ByteSource() {
      @Override
      public long length() {
        return message.length();
      }

      @Override
      public int read(long offset, byte[] into) {
        long count = Math.clamp(message.length() - offset, 0L, (long) into.length);
        trace.bytes(message, ByteRange.of(offset, count)).get(into, 0, (int) count);
        return (int) count;
      }
    };
  }

  Optional<TracedMessage> belongsTo() {
    return Optional.ofNullable(message);
  }

  boolean carries(long packet) {
    return carriers.contains(packet);
  }

  /** Where bytes of the packet stand in the message; empty if they are none of it. */
  Optional<ByteRange> inMessage(ByteRange place) {
    return belongsTo().stream()
        .flatMap(one -> one.carriedBy(number).stream())
        .filter(carrier -> carrier.place().meets(place))
        .map(
            carrier ->
                place.within(carrier.place()).shifted(carrier.range().start() - carrier.at()))
        .reduce((one, other) -> new ByteRange(one.start(), other.end()));
  }

  /** Where bytes of the message stand in the packet; empty if it carries none of them. */
  Optional<ByteRange> inPacket(ByteRange range) {
    return belongsTo().stream()
        .flatMap(one -> one.carriedBy(number).stream())
        .filter(carrier -> carrier.range().meets(range))
        .map(
            carrier ->
                range.within(carrier.range()).shifted(carrier.at() - carrier.range().start()))
        .reduce((one, other) -> new ByteRange(one.start(), other.end()));
  }
}
