package wirelab.lab.fact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.inspect.Inspected;
import wirelab.model.Field;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.trace.Segment;
import wirelab.trace.Trace;

/** What the headers of IPv4 packets say, which is looked up only for those who ask for it. */
final class HeaderFacts {
  private static final int MOST = 2_000;
  private static final double NANOS = 1e9;
  private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]+|\\d+");
  private static final Pattern EXPECTED = Pattern.compile("expected (0x[0-9a-f]+)");

  /** What the tap notes beside each of its packets. */
  private static final String MADE_UP = "headers made up";

  private final Trace trace;
  private final Newest headers = new Newest("headers", MOST);
  private long began;
  private long next = 1;

  HeaderFacts(Trace trace) {
    this.trace = trace;
  }

  /** Packets before number {@code first} are none of the step's. */
  void begin(long time, long first) {
    began = time;
    next = Math.max(next, first);
    headers.clear();
  }

  List<Map<String, Object>> list() {
    for (long end = trace.end(); next < end; next++) {
      header(next).ifPresent(headers::add);
    }
    return headers.list();
  }

  private Optional<OnWire.Header> header(long number) {
    try {
      Optional<Segment> segment = trace.segment(number);
      if (segment.isEmpty() || segment.get().time() < began) {
        return Optional.empty();
      }
      Inspected packet = trace.headers(number);
      Optional<Layer> ip = layer(packet, "ip");
      Optional<Layer> above = layer(packet, segment.get().tcp() ? "tcp" : "udp");
      return ip.isEmpty() || above.isEmpty()
          ? Optional.empty()
          : Optional.of(header(segment.get(), packet, ip.get(), above.get()));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty(); // it has been forgotten meanwhile
    }
  }

  private static Optional<Layer> layer(Inspected packet, String protocol) {
    return packet.layers().stream().filter(one -> one.protocol().equals(protocol)).findFirst();
  }

  private OnWire.Header header(Segment segment, Inspected packet, Layer ip, Layer above) {
    HostPort from = segment.from();
    HostPort to = segment.to();
    return new OnWire.Header(
        segment.number(),
        (segment.time() - began) / NANOS,
        above.protocol(),
        from.host(),
        from.port(),
        to.host(),
        to.port(),
        segment.length(),
        number(ip, "ip.ttl"),
        number(ip, "ip.id"),
        number(ip, "ip.flags.df") == 1,
        number(ip, "ip.checksum"),
        expected(ip, "ip.checksum"),
        text(ip, "ip.checksum.status"),
        number(above, above.protocol() + ".checksum"),
        expected(above, above.protocol() + ".checksum"),
        text(above, above.protocol() + ".checksum.status"),
        packet.packet().comments().stream().noneMatch(note -> note.startsWith(MADE_UP)));
  }

  private static String text(Layer layer, String key) {
    return layer.field(key).map(Field::value).orElse("");
  }

  /** The number that a value begins with; -1 if there is none. */
  private static long number(Layer layer, String key) {
    Matcher matcher = NUMBER.matcher(text(layer, key));
    return matcher.find() ? Long.decode(matcher.group()) : -1;
  }

  /** What a checksum must be: what it is, unless it is said to be another. */
  private static long expected(Layer layer, String key) {
    Matcher matcher = EXPECTED.matcher(text(layer, key));
    return matcher.find() ? Long.decode(matcher.group(1)) : number(layer, key);
  }
}
