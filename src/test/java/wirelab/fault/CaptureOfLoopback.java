package wirelab.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
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
  private final int port;
  private final SessionRecording recording;
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong segments = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong ends = new AtomicLong();
  private final Sent sent = new Sent();
  private final LiveCapture capture;

  /** Knows what TCP sends again, as it may when a machine is busy. */
  private static final class Sent {
    private final Map<Integer, Integer> ends = new HashMap<>();

    boolean isNew(Carried carried) {
      int length = carried.payload().length;
      if (carried.sequence == null || length == 0) {
        return true;
      }
      int end = carried.sequence + length;
      Integer known = ends.get(carried.from());
      if (known != null && end - known <= 0) {
        return false;
      }
      ends.put(carried.from(), end);
      return true;
    }
  }

  /** What a packet carried, and when it was captured, in nanoseconds since 1970. */
  static final class Carried {
    private final long time;
    private final int from;
    private final boolean reset;
    private final @Nullable Integer sequence;
    private final byte[] payload;

    Carried(long time, int from, boolean reset, @Nullable Integer sequence, byte[] payload) {
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
    if (carried != null && sent.isNew(carried)) {
      bytes.addAndGet(carried.payload().length);
      segments.addAndGet(carried.payload().length > 0 ? 1 : 0);
      ends.addAndGet(carried.reset() ? 1 : 0);
    }
    return kept;
  }

  void awaitDatagrams(long count) {
    await().atMost(PATIENCE).until(() -> segments.get() >= count);
  }

  void awaitBytes(long count) {
    await().atMost(PATIENCE).until(() -> bytes.get() >= count);
  }

  void awaitResets(long count) {
    await().atMost(PATIENCE).until(() -> ends.get() >= count);
  }

  /** What the file says was sent to the port; closes the capture. */
  List<Carried> read(Predicate<Carried> wanted) throws IOException {
    close();
    List<Carried> all = new ArrayList<>();
    Sent before = new Sent();
    try (CaptureFile packets = CaptureFile.open(file)) {
      Optional<Packet> packet = packets.next();
      while (packet.isPresent()) {
        Carried carried = carried(packet.get());
        if (carried != null && before.isNew(carried) && wanted.test(carried)) {
          all.add(carried);
        }
        packet = packets.next();
      }
    }
    return all;
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
    Integer sequence = tcp ? (int) view.u32(transport + 4) : null;
    return new Carried(packet.time(), view.u16(transport), reset, sequence, payload);
  }

  @Override
  public void close() {
    capture.close();
    recording.close();
  }
}
