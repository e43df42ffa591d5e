package wirelab.lab.fact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wirelab.model.ByteRange;
import wirelab.trace.FlowInfo;
import wirelab.trace.Segment;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** The facts that packets tell, looked up in the trace when they are asked for. */
final class PacketFacts {
  static final Set<String> NAMES =
      Set.of(
          "packets",
          "headers",
          "streams",
          "messages",
          "fields",
          "frames",
          "rtp",
          "rtp_pictures",
          "rtsp");

  private static final int MOST_PACKETS = 20_000;
  private static final int MOST_MESSAGES = 2_000;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final double NANOS = 1e9;

  /** Nanoseconds by which the time of a packet may be before that of one that came earlier. */
  private static final long DISORDER = 1_000_000_000;

  private static final int STRIDE = 200;

  private final Trace trace;
  private final FieldFacts fields;
  private final Newest packets = new Newest("packets", MOST_PACKETS);
  private final Map<Integer, ByteBuffer> heads = new HashMap<>();
  private final Map<TracedMessage, Map<String, Object>> known = new HashMap<>();
  private final HeaderFacts headers;
  private final FrameFacts frames;
  private final RtpFacts rtp;
  private final RtspFacts rtsp;
  private volatile long wanted;
  private long began;
  private long next = 1;

  PacketFacts(Trace trace) {
    this.trace = trace;
    this.headers = new HeaderFacts(trace);
    this.frames = new FrameFacts(trace, this::segment);
    this.rtp = new RtpFacts(trace);
    this.rtsp = new RtspFacts(trace);
    this.fields = new FieldFacts(trace);
  }

  /** Packets from before {@code time} are none of the step's; on any thread. */
  void begin(long time) {
    wanted = time;
  }

  long seen() {
    return trace.end();
  }

  /**
   * On any thread, one after the other.
   *
   * @param asked numbers of messages that are to be taken apart
   */
  synchronized Object values(String name, Set<Long> asked) {
    long time = wanted;
    if (time != began) {
      began = time;
      packets.clear();
      known.clear();
      fields.clear();
      next = Math.max(next, firstSince(time));
      headers.begin(time, next);
      frames.begin(time);
      rtp.begin(time, next);
      rtsp.begin(time, next);
    }
    return switch (name) {
      case "packets" -> packets();
      case "headers" -> headers.list();
      case "frames" -> frames.list();
      case "rtp" -> rtp.packets();
      case "rtp_pictures" -> rtp.pictures();
      case "rtsp" -> rtsp.list();
      case "streams" -> streams();
      case "messages" -> messages();
      case "fields" -> fields.of(trace.flows().stream().map(this::recent).toList(), asked);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Where to begin to read: looks back from the newest packet, as times grow but for a little. */
  private long firstSince(long time) {
    long at = trace.end() - 1;
    while (at > next && segment(at).map(one -> one.time() >= time - DISORDER).orElse(true)) {
      at -= STRIDE;
    }
    return at;
  }

  private List<Map<String, Object>> packets() {
    readOn();
    return packets.list();
  }

  private void readOn() {
    for (long end = trace.end(); next < end; next++) {
      segment(next).filter(segment -> segment.time() >= began).ifPresent(this::add);
    }
  }

  private Optional<Segment> segment(long number) {
    try {
      return trace.segment(number);
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty(); // it has been forgotten meanwhile
    }
  }

  private void add(Segment segment) {
    if (segment.length() > 0) {
      heads.putIfAbsent(segment.flow(), segment.head());
    }
    // SYN takes a number of its own, so the stream's first byte has number 1
    long first = segment.tcp() ? segment.sequence() - 1 : -1;
    packets.add(
        new OnWire.Packet(
            segment.number(),
            (segment.time() - began) / NANOS,
            segment.tcp() ? "tcp" : "udp",
            segment.from().host(),
            segment.from().port(),
            segment.to().host(),
            segment.to().port(),
            segment.flags(),
            segment.sequence(),
            segment.acknowledgment(),
            segment.length(),
            segment.flow(),
            first,
            segment.tcp() ? first + segment.length() : -1,
            segment.message()));
  }

  private List<Map<String, Object>> streams() {
    readOn();
    Shape shape = Vocabulary.shape("streams");
    List<Map<String, Object>> streams = new ArrayList<>();
    for (FlowInfo flow : trace.flows()) {
      if (heads.containsKey(flow.id()) || flow.bytes() == 0) {
        streams.add(shape.values(stream(flow)));
      }
    }
    return streams;
  }

  private OnWire.Stream stream(FlowInfo flow) {
    Number64 head = new Number64(heads.getOrDefault(flow.id(), NOTHING));
    return new OnWire.Stream(
        flow.id(),
        flow.protocol(),
        flow.from().host(),
        flow.from().port(),
        flow.to().host(),
        flow.to().port(),
        flow.packets(),
        flow.bytes(),
        flow.messages(),
        flow.damaged(),
        head.hex(),
        head.u64le(),
        head.u64be(),
        head.u32le(),
        head.u32be(),
        flow.wire().map(Object::toString).orElse(""));
  }

  /** What was told of a message before is told again; one that has grown is another. */
  private List<Map<String, Object>> messages() {
    Shape shape = Vocabulary.shape("messages");
    List<Map<String, Object>> messages = new ArrayList<>();
    Map<TracedMessage, Map<String, Object>> now = new HashMap<>();
    for (FlowInfo flow : trace.flows()) {
      for (TracedMessage message : recent(flow)) {
        Map<String, Object> values = known.get(message);
        if (values == null) {
          Optional<Segment> first = segment(message.firstPacket());
          if (first.isEmpty()) {
            continue; // it has been forgotten meanwhile
          }
          values = shape.values(message(message, first.get()));
        }
        now.put(message, values);
        messages.add(values);
      }
    }
    known.clear();
    known.putAll(now);
    return messages;
  }

  /** The newest messages of a flow that came in this step, oldest first. */
  private List<TracedMessage> recent(FlowInfo flow) {
    List<TracedMessage> recent = new ArrayList<>();
    for (TracedMessage message : trace.messages(flow.id()).reversed()) {
      if (!known.containsKey(message)) {
        Optional<Segment> first = segment(message.firstPacket());
        if (first.isEmpty()) {
          continue;
        }
        if (first.get().time() < began) {
          break; // the others are older
        }
      }
      recent.add(message);
      if (recent.size() == MOST_MESSAGES) {
        break;
      }
    }
    return recent.reversed();
  }

  private OnWire.Message message(TracedMessage message, Segment first) {
    ByteBuffer prefix = trace.bytes(message, ByteRange.of(0, message.head()));
    Number64 number = new Number64(prefix);
    return new OnWire.Message(
        message.number(),
        message.flow(),
        message.offset(),
        message.length(),
        message.head(),
        (long) message.length() - message.head(),
        number.hex(),
        number.u64le(),
        number.u64be(),
        number.u32le(),
        number.u32be(),
        message.firstPacket(),
        message.lastPacket(),
        message.carriers().stream().mapToLong(carrier -> carrier.packet()).distinct().count(),
        message.offset() < 0 || first.sequence() - 1 == message.offset(),
        message.complete(),
        message.complete() ? -1 : message.missing().getFirst().start(),
        message.codec());
  }

  /** The first bytes of something, read as numbers. */
  private record Number64(ByteBuffer bytes) {
    String hex() {
      byte[] all = new byte[bytes.remaining()];
      bytes.duplicate().get(all);
      return HexFormat.ofDelimiter(" ").formatHex(all);
    }

    /** The first {@code width} bytes; those that are not there are 0. */
    private long read(int width, boolean little) {
      long value = 0;
      for (int i = 0; i < width; i++) {
        int at = little ? width - 1 - i : i;
        int octet = at < bytes.remaining() ? bytes.get(bytes.position() + at) & 0xff : 0;
        value = value << 8 | octet;
      }
      return Math.max(-1, value);
    }

    long u64le() {
      return read(8, true);
    }

    long u64be() {
      return read(8, false);
    }

    long u32le() {
      return read(4, true);
    }

    long u32be() {
      return read(4, false);
    }
  }
}
