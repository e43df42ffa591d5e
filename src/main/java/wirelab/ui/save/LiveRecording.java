package wirelab.ui.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import wirelab.event.Event;
import wirelab.model.Packets;
import wirelab.session.SessionRecording;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Subject;

/**
 * Records the running session from now on: its packets as they are logged, and its events. On a
 * thread of its own; {@link #close} waits until the file is complete.
 */
final class LiveRecording implements AutoCloseable {
  private static final long LOOK_MILLIS = 20;

  private final Path path;
  private final Subject session;
  private final SessionRecording recording;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private final AtomicLong packets = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private long next;

  private LiveRecording(Path path, Subject session, List<Event> before) throws IOException {
    this.path = path;
    this.session = session;
    this.recording = SessionRecording.create(path);
    this.next = session.packets().end();
    before.forEach(recording);
    session.log().listen(recording);
    this.thread = Thread.ofPlatform().daemon().name("wirelab-saver").start(this::run);
  }

  /**
   * Begins a file; one of that name makes place for it.
   *
   * @param before events that make sense of the next ones
   * @throws IOException if there can be no such file
   */
  static LiveRecording start(Path path, Subject session, List<Event> before) throws IOException {
    return new LiveRecording(path, session, before);
  }

  private void run() {
    try {
      boolean last;
      do {
        last = closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        catchUp(session.packets());
      } while (!last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp(Packets from) {
    long end = from.end();
    while (next < end) {
      try {
        packets.addAndGet(recording.packet(from.packet(next)) ? 1 : 0);
        next++;
      } catch (IOException | IndexOutOfBoundsException e) {
        long first = Math.max(next + 1, from.first()); // it was forgotten a moment ago
        missed.addAndGet(first - next);
        next = first;
      }
    }
  }

  Path path() {
    return path;
  }

  /** Packets that have been handed over. */
  long packets() {
    return packets.get();
  }

  /** Why it ended before its time, in one line. */
  Optional<String> trouble() {
    return recording.trouble();
  }

  /** What the file lacks, in one line; empty if it lacks nothing. */
  Optional<String> lack() {
    long packetsLost = recording.droppedPackets() + missed.get();
    long eventsLost = recording.droppedEvents();
    if (packetsLost + eventsLost == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "it lacks %s packets and %s events, since the disk did not keep up"
            .formatted(Numbers.count(packetsLost), Numbers.count(eventsLost)));
  }

  @Override
  public void close() {
    session.log().ignore(recording);
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    recording.close();
  }
}
