package wirelab.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import wirelab.capture.CaptureFile;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.LibpcapSource;
import wirelab.capture.live.LiveCapture;
import wirelab.capture.live.Target;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.peer.Machine;
import wirelab.session.SessionRecording;

/** Captures what goes to a port of this machine into a file, and reads that again. */
final class CaptureOfLoopback implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ETHERNET = 14;

  private final Path file;
  private final CaptureFilter.Carrier carrier;
  private final int port;
  private final SessionRecording recording;
  private final AtomicLong numbers = new AtomicLong();
  private final List<Carried> live = new ArrayList<>();
  private final LiveCapture capture;

  /** What a packet carried, and when it was captured, in nanoseconds since 1970. */
  static final class Carried {
    private final long time;
    private final int from;
    private final boolean reset;
    private final int sequence;
    private final byte[] payload;

    Carried(long time, int from, boolean reset, int sequence, byte[] payload) {
      this.sequence = sequence;
      this.time = time;
      this.from = from;
      this.reset = reset;
      this.payload = payload;
    }

    long time() {
      return time;
    }

    /** The port that it comes from. */
    int from() {
      return from;
    }

    boolean reset() {
      return reset;
    }

    byte[] payload() {
      return payload;
    }
  }

  CaptureOfLoopback(Path file, CaptureFilter.Carrier carrier, int port) throws Exception {
    this.file = file;
    this.carrier = carrier;
    this.port = port;
    this.recording = SessionRecording.create(file);
    this.capture =
        Machine.working(new LibpcapSource())
            .open(Target.loopback(CaptureFilter.port(carrier, port)), this::packet);
  }

  private boolean packet(byte[] content, long time, int link, long length) {
    ByteView view = ByteView.captured(content, length);
    Packet packet = new Packet(numbers.incrementAndGet(), time, LinkType.of(link), view, List.of());
    boolean kept = recording.packet(packet);
    Carried carried = carried(packet);
    if (carried != null) {
      synchronized (live) {
        live.add(carried);
      }
    }
    return kept;
  }

  private List<Carried> soFar() {
    synchronized (live) {
      return inOrder(live);
    }
  }

  /**
   * Segments as their sender sent them, one connection after the other, and each once: libpcap
   * hands packets over as two cores happen to have them, and TCP sends again when a machine is
   * busy.
   */
  private List<Carried> inOrder(List<Carried> captured) {
    if (carrier == CaptureFilter.Carrier.UDP) {
      return List.copyOf(captured);
    }
    Map<Integer, List<Carried>> connections = new LinkedHashMap<>();
    captured.forEach(
        one -> connections.computeIfAbsent(one.from(), from -> new ArrayList<>()).add(one));
    List<Carried> all = new ArrayList<>();
    for (List<Carried> connection : connections.values()) {
      int first = connection.getFirst().sequence;
      connection.sort(Comparator.comparingInt(one -> one.sequence - first));
      int sent = Integer.MIN_VALUE;
      for (Carried one : connection) {
        int end = one.sequence - first + one.payload().length;
        if (one.payload().length == 0 || end > sent) {
          all.add(one);
          sent = Math.max(sent, end);
        }
      }
    }
    return all;
  }

  void awaitDatagrams(long count) {
    awaitFrom(count, one -> one.payload().length > 0 ? 1 : 0);
  }

  void awaitBytes(long count) {
    awaitFrom(count, one -> one.payload().length);
  }

  void awaitResets(long count) {
    awaitFrom(count, one -> one.reset() ? 1 : 0);
  }

  private void awaitFrom(long count, ToLongFunction<Carried> counted) {
    await().atMost(PATIENCE).until(() -> soFar().stream().mapToLong(counted).sum() >= count);
  }

  /** What the file says was sent to the port; closes the capture. */
  List<Carried> read(Predicate<Carried> wanted) throws IOException {
    close();
    List<Carried> all = new ArrayList<>();
    try (CaptureFile packets = CaptureFile.open(file)) {
      Optional<Packet> packet = packets.next();
      while (packet.isPresent()) {
        Carried carried = carried(packet.get());
        if (carried != null) {
          all.add(carried);
        }
        packet = packets.next();
      }
    }
    return inOrder(all).stream().filter(wanted).toList();
  }

  private @Nullable Carried carried(Packet packet) {
    ByteView view = packet.bytes();
    int transport = ETHERNET + (view.u8(ETHERNET) & 0xF) * 4;
    int end = ETHERNET + view.u16(ETHERNET + 2);
    boolean tcp = view.u8(ETHERNET + 9) == 6;
    if (view.u16(transport + 2) != port) {
      return null;
    }
    int start = transport + (tcp ? (view.u8(transport + 12) >> 4) * 4 : 8);
    boolean reset = tcp && (view.u8(transport + 13) & 4) != 0;
    byte[] payload = view.slice(start, end - start).toArray();
    int sequence = tcp ? (int) view.u32(transport + 4) : 0;
    return new Carried(packet.time(), view.u16(transport), reset, sequence, payload);
  }

  @Override
  public void close() {
    capture.close();
    recording.close();
  }
}
