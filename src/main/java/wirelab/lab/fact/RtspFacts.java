package wirelab.lab.fact;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.inspect.Inspected;
import wirelab.model.Field;
import wirelab.model.HostPort;
import wirelab.model.Layer;
import wirelab.trace.Segment;
import wirelab.trace.Trace;

/**
 * Requests and responses of RTSP, and the state that a client is in after each: RFC 2326, A.1.
 * Looked up only for those who ask for them.
 */
final class RtspFacts {
  private static final int MOST = 500;
  private static final double NANOS = 1e9;
  private static final String INIT = "INIT";
  private static final String READY = "READY";
  private static final String PLAYING = "PLAYING";

  private final Trace trace;
  private final Newest messages = new Newest("rtsp", MOST);
  private final Map<HostPort, Client> clients = new HashMap<>();
  private long began;
  private long next = 1;

  /** What is known of one client: what it has asked, and its state. */
  private static final class Client {
    private final Map<Long, String> methods = new HashMap<>();
    private String state = INIT;

    void answered(String method) {
      state =
          switch (method) {
            case "SETUP", "PAUSE" -> READY;
            case "PLAY" -> PLAYING;
            case "TEARDOWN" -> INIT;
            default -> state;
          };
    }
  }

  RtspFacts(Trace trace) {
    this.trace = trace;
  }

  /** Packets before number {@code first} are none of the step's. */
  void begin(long time, long first) {
    began = time;
    next = Math.max(next, first);
    messages.clear();
    clients.clear();
  }

  List<Map<String, Object>> list() {
    for (long end = trace.end(); next < end; next++) {
      message(next).ifPresent(messages::add);
    }
    return messages.list();
  }

  private Optional<OnWire.Rtsp> message(long number) {
    try {
      Optional<Segment> segment = trace.segment(number);
      if (segment.isEmpty() || !segment.get().tcp() || segment.get().time() < began) {
        return Optional.empty();
      }
      Inspected packet = trace.headers(number);
      return packet.layers().stream()
          .filter(layer -> layer.protocol().equals("rtsp"))
          .findFirst()
          .map(layer -> message(segment.get(), layer));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty(); // it has been forgotten meanwhile
    }
  }

  private OnWire.Rtsp message(Segment segment, Layer layer) {
    boolean request = layer.field("rtsp.method").isPresent();
    HostPort who = request ? segment.from() : segment.to();
    Client client = clients.computeIfAbsent(who, one -> new Client());
    long sequence = number(layer, "rtsp.cseq");
    long status = number(layer, "rtsp.status");
    if (request) {
      client.methods.put(sequence, text(layer, "rtsp.method"));
    }
    String method = client.methods.getOrDefault(sequence, "");
    if (status >= 200 && status < 300) {
      client.answered(method);
    }
    return new OnWire.Rtsp(
        segment.number(),
        (segment.time() - began) / NANOS,
        request ? "request" : "response",
        segment.from().port(),
        segment.to().port(),
        method,
        text(layer, "rtsp.url"),
        sequence,
        Math.max(0, status),
        text(layer, "rtsp.session"),
        client.state);
  }

  private static String text(Layer layer, String key) {
    return layer.field(key).map(Field::value).orElse("");
  }

  /** The number in a field; -1 if there is none. */
  private static long number(Layer layer, String key) {
    try {
      return Long.parseLong(text(layer, key));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
