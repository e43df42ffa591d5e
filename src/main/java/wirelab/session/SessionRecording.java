package wirelab.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.capture.CaptureWriter;
import wirelab.event.Event;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.model.Packets;

/**
 * Writes a session to disk while it runs: its packets, and its events beside them, as pcapng that
 * any program opens. Any thread hands over, and never waits: what there is no room for is dropped
 * and counted. Written on a thread of its own; a crash loses less than the last second.
 */
public final class SessionRecording implements Consumer<Event>, AutoCloseable {
  private static final int MOST_PACKETS = 1 << 16;
  private static final int MOST_EVENTS = 1 << 17;
  private static final long MOST_BYTES = 64L << 20;
  private static final int AT_ONCE = 1000;
  private static final int PAUSE_MILLIS = 20;

  /** So long events wait for the first packet, which says what link there is. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1) / 2;

  private final Path path;
  private final CaptureWriter writer;
  private final BlockingQueue<Packet> packets = new ArrayBlockingQueue<>(MOST_PACKETS);
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(MOST_EVENTS);
  private final AtomicLong waitingBytes = new AtomicLong();
  private final AtomicLong droppedPackets = new AtomicLong();
  private final AtomicLong droppedEvents = new AtomicLong();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final EventJson json = new EventJson();
  private final long began = System.nanoTime();
  private final Thread thread;
  private volatile @Nullable String trouble;
  private @Nullable LinkType link;
  private long newest;
  private long written;

  private SessionRecording(Path path) throws IOException {
    this.path = path;
    this.writer = CaptureWriter.record(path);
    this.thread = Thread.ofPlatform().daemon().name("wirelab-recording").start(this::run);
  }

  /** Writes a session that is over. */
  public static void write(Path file, List<Event> events, Packets packets)
      throws IOException, InterruptedException {
    try (SessionRecording recording = create(file)) {
      events.forEach(recording);
      for (long number = packets.first(); number < packets.end(); number++) {
        Packet packet = packets.packet(number);
        while (!recording.packet(packet) && recording.trouble().isEmpty()) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
  }

  /**
   * Begins a file; one of that name makes place for it.
   *
   * @throws IOException if there can be no such file
   */
  public static SessionRecording create(Path path) throws IOException {
    return new SessionRecording(path);
  }

  /** Takes a packet, or answers false where there is no room. */
  public boolean packet(Packet packet) {
    int size = packet.bytes().length();
    if (trouble == null) {
      if (waitingBytes.addAndGet(size) <= MOST_BYTES && packets.offer(packet)) {
        return true;
      }
      waitingBytes.addAndGet(-size);
    }
    droppedPackets.incrementAndGet();
    return false;
  }

  @Override
  public void accept(Event event) {
    if (trouble != null || !events.offer(event)) {
      droppedEvents.incrementAndGet();
    }
  }

  public long droppedPackets() {
    return droppedPackets.get();
  }

  public long droppedEvents() {
    return droppedEvents.get();
  }

  /** Why it ended before it was closed, in one line. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    try (writer) {
      boolean last;
      do {
        last = closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        writeAll(last);
      } while (!last);
      tellDropped();
    } catch (IOException e) {
      trouble =
          "%s can not be written any more: %s; what stands in it can be read"
              .formatted(path, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      trouble = "%s: a mistake in wirelab, please report it: %s".formatted(path, e);
    }
  }

  private void writeAll(boolean last) throws IOException {
    writer.check();
    boolean more = true;
    while (more) {
      more = writePackets();
      if (last || written > 0 || System.nanoTime() - began > PATIENCE) {
        more |= writeEvents();
      }
    }
  }

  private boolean writePackets() throws IOException {
    List<Packet> some = new ArrayList<>();
    packets.drainTo(some, AT_ONCE);
    for (Packet packet : some) {
      writer.add(packet);
      waitingBytes.addAndGet(-packet.bytes().length());
      link = packet.link();
      newest = packet.time();
      written++;
    }
    return some.size() == AT_ONCE;
  }

  private boolean writeEvents() throws IOException {
    List<Event> some = new ArrayList<>();
    events.drainTo(some, AT_ONCE);
    if (!some.isEmpty()) {
      writer.add(EventBlock.TYPE, EventBlock.write(some, json));
    }
    return some.size() == AT_ONCE;
  }

  private void tellDropped() throws IOException {
    LinkType known = link;
    if (known != null && droppedPackets.get() > 0) {
      writer.dropped(known, newest, droppedPackets.get());
    }
  }

  /** Writes what is waiting and completes the file. */
  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
