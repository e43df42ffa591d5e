package wirelab.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wirelab.model.Packet;

/**
 * Writes what comes into a log to a file, on a thread of its own, so that a slow disk does not keep
 * those who capture waiting. The file is a second behind at most. A packet that the log had to
 * forget before it was written is counted.
 */
public final class Recording implements AutoCloseable {
  private static final long LOOK_MILLIS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PacketLog log;
  private final Path path;
  private final long limit;
  private final CaptureWriter writer;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Progress progress = new Progress(0, 0, 0);
  private volatile @Nullable String failure;

  /**
   * How far it is.
   *
   * @param packets that have been handed to the file
   * @param bytes of them
   * @param missed packets that had been forgotten before they were written
   */
  public record Progress(long packets, long bytes, long missed) {}

  private Recording(PacketLog log, Path path, long limit) throws IOException {
    this.log = log;
    this.path = path;
    this.limit = limit;
    this.writer = CaptureWriter.append(path);
    this.thread = Thread.ofPlatform().name("wirelab-recording").daemon().start(this::run);
  }

  /**
   * Begins to write all that is in {@code log} and comes into it. A pcapng file that is there
   * already is carried on.
   *
   * @param limit it stops after so many packets; 0 for no end
   * @throws IOException if the file can not be written, with one line that says why
   */
  public static Recording start(PacketLog log, Path path, long limit) throws IOException {
    return new Recording(log, path, limit == 0 ? Long.MAX_VALUE : limit);
  }

  private void run() {
    try (writer) {
      long next = log.first();
      boolean last = false;
      while (!last && !full()) {
        last = closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        next = write(next);
      }
    } catch (IOException e) {
      failure = reason(e);
    } catch (InterruptedException e) {
      failure = "%s: interrupted".formatted(path);
      Thread.currentThread().interrupt();
    }
  }

  private boolean full() {
    return progress.packets == limit;
  }

  /** All that has come from number {@code from} on; the number of the next. */
  private long write(long from) throws IOException {
    long next = from;
    while (next < log.end() && !full()) {
      Optional<Packet> packet = kept(next);
      if (packet.isPresent()) {
        add(packet.get());
        next++;
      } else {
        long first = log.first();
        progress = new Progress(progress.packets, progress.bytes, progress.missed + first - next);
        next = first;
      }
    }
    return next;
  }

  private Optional<Packet> kept(long number) {
    try {
      return Optional.of(log.packet(number));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void add(Packet packet) throws IOException {
    writer.add(packet);
    progress =
        new Progress(
            progress.packets + 1, progress.bytes + packet.bytes().length(), progress.missed);
  }

  private String reason(IOException cause) {
    return "%s: %s; the file ends there and holds %d packets"
        .formatted(path, cause.getMessage(), writer.packets());
  }

  public Progress progress() {
    return progress;
  }

  /** Whether it writes no more: it has as many packets as were asked for, or failed. */
  public boolean over() {
    return !thread.isAlive();
  }

  /** Why the file could not be written to the end, in one line. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Writes what is in the log and ends the file. Does not wait for ever for a dead disk. */
  @Override
  public void close() {
    closing.countDown();
    try {
      if (!thread.join(PATIENCE)) {
        failure = "%s: the disk does not answer".formatted(path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
