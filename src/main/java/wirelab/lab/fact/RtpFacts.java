package wirelab.lab.fact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.inspect.Inspected;
import wirelab.model.ByteView;
import wirelab.model.Field;
import wirelab.model.Fingerprint;
import wirelab.model.Layer;
import wirelab.trace.Segment;
import wirelab.trace.Trace;

/** What RTP packets say, which is looked up only for those who ask for it. */
final class RtpFacts {
  private static final int MOST = 2_000;
  private static final int MOST_SOURCES = 16;
  private static final int HEADER = 12;
  private static final int ROUND = 0xffff;
  private static final double NANOS = 1e9;

  private final Trace trace;
  private final Newest packets = new Newest("rtp", MOST);
  private final List<OnWire.Rtp> all = new ArrayList<>();
  private final Map<Long, OnWire.Rtp> firsts = new LinkedHashMap<>();
  private final Map<Long, Long> newest = new HashMap<>();
  private long began;
  private long next = 1;

  RtpFacts(Trace trace) {
    this.trace = trace;
  }

  /** Packets before number {@code first} are none of the step's. */
  void begin(long time, long first) {
    began = time;
    next = Math.max(next, first);
    packets.clear();
    all.clear();
    firsts.clear();
    newest.clear();
  }

  /** The newest, and in front of them the first of each source. */
  List<Map<String, Object>> packets() {
    read();
    Shape shape = Vocabulary.shape("rtp");
    List<Map<String, Object>> list = new ArrayList<>();
    firsts.values().stream().filter(this::forgotten).map(shape::values).forEach(list::add);
    list.addAll(packets.list());
    return list;
  }

  private boolean forgotten(OnWire.Rtp packet) {
    return packet.packet() < all.getFirst().packet();
  }

  private void read() {
    for (long end = trace.end(); next < end; next++) {
      packet(next)
          .ifPresent(
              packet -> {
                packets.add(packet);
                all.add(packet);
                if (firsts.size() < MOST_SOURCES) {
                  firsts.putIfAbsent(packet.ssrc(), packet);
                }
              });
    }
    if (all.size() > MOST) {
      all.subList(0, all.size() - MOST).clear();
    }
  }

  private Optional<OnWire.Rtp> packet(long number) {
    try {
      Optional<Segment> segment = trace.segment(number);
      if (segment.isEmpty() || segment.get().tcp() || segment.get().time() < began) {
        return Optional.empty();
      }
      Inspected packet = trace.headers(number);
      return layer(packet, "rtp").map(rtp -> packet(segment.get(), packet, rtp));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty(); // it has been forgotten meanwhile
    }
  }

  private static Optional<Layer> layer(Inspected packet, String protocol) {
    return packet.layers().stream().filter(one -> one.protocol().equals(protocol)).findFirst();
  }

  private OnWire.Rtp packet(Segment segment, Inspected packet, Layer rtp) {
    Layer jpeg = layer(packet, "jpeg").orElse(null);
    int at = (int) rtp.range().start();
    long source = number(rtp, "rtp.ssrc");
    long sequence = number(rtp, "rtp.seq");
    Long before = newest.put(source, sequence);
    ByteView bytes = packet.bytes().slice(at, (int) segment.length());
    return new OnWire.Rtp(
        segment.number(),
        (segment.time() - began) / NANOS,
        segment.from().port(),
        segment.to().port(),
        number(rtp, "rtp.version"),
        number(rtp, "rtp.marker") == 1,
        number(rtp, "rtp.p_type"),
        sequence,
        before == null ? 0 : sequence - before & ROUND,
        number(rtp, "rtp.timestamp"),
        source,
        bytes.slice(0, HEADER).hex(" "),
        number(jpeg, "jpeg.main_hdr.offset"),
        jpeg == null ? 0 : jpeg.payload().range().length(),
        Math.max(0, 8 * number(jpeg, "jpeg.main_hdr.width")),
        Math.max(0, 8 * number(jpeg, "jpeg.main_hdr.height")),
        Fingerprint.of(bytes.buffer(0, bytes.length())));
  }

  /** The number in a field; -1 if there is none. */
  private static long number(@Nullable Layer layer, String key) {
    return layer == null ? -1 : layer.field(key).map(Field::plain).map(Long::decode).orElse(-1L);
  }

  /** The packets of each picture together: those that have its source and its timestamp. */
  List<Map<String, Object>> pictures() {
    read();
    Map<List<Long>, List<OnWire.Rtp>> together = new LinkedHashMap<>();
    for (OnWire.Rtp packet : all) {
      if (packet.offset() >= 0) {
        together
            .computeIfAbsent(List.of(packet.ssrc(), packet.timestamp()), key -> new ArrayList<>())
            .add(packet);
      }
    }
    if (firsts.values().stream().anyMatch(this::forgotten) && !together.isEmpty()) {
      together.remove(together.keySet().iterator().next()); // perhaps only the rest of it is there
    }
    Shape shape = Vocabulary.shape("rtp_pictures");
    return together.values().stream().map(RtpFacts::picture).map(shape::values).toList();
  }

  private static OnWire.RtpPicture picture(List<OnWire.Rtp> packets) {
    packets.sort(Comparator.comparingLong(OnWire.Rtp::offset));
    OnWire.Rtp first = packets.getFirst();
    OnWire.Rtp last = packets.getLast();
    long at = 0;
    for (OnWire.Rtp packet : packets) {
      at = packet.offset() <= at ? Math.max(at, packet.offset() + packet.data()) : Long.MIN_VALUE;
    }
    return new OnWire.RtpPicture(
        first.timestamp(),
        first.ssrc(),
        packets.size(),
        first.packet(),
        last.packet(),
        packets.stream().filter(OnWire.Rtp::marker).count(),
        last.marker(),
        at > 0 && last.marker(),
        first.width(),
        first.height());
  }
}
