package wirelab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the labs of some folders, and again whenever a file there has changed. */
public final class Shelf implements AutoCloseable {
  private static final int DEPTH = 3;

  private final List<Path> folders;
  private final Function<Lab, List<Flaw>> proof;
  private final Duration pause;
  private final Consumer<Labs> taker;
  private final CountDownLatch hurry = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Reads on a thread of its own, from when {@link #hurry} is called.
   *
   * @param proof finds what is wrong in a lab's expressions
   * @param pause between two looks at the files
   * @param taker is given all labs, at first and after each change, on that thread
   */
  public Shelf(
      List<Path> folders, Function<Lab, List<Flaw>> proof, Duration pause, Consumer<Labs> taker) {
    this.folders = List.copyOf(folders);
    this.proof = proof;
    this.pause = pause;
    this.taker = taker;
    this.thread = Thread.ofPlatform().daemon().name("wirelab-shelf").start(this::watch);
  }

  /** The folder of the labs that come with the program. */
  public static Path ours() {
    return Path.of(System.getProperty("wirelab.home", ""), "labs");
  }

  /** Someone wants the labs: reading begins, where it has not. */
  public void hurry() {
    hurry.countDown();
  }

  private void watch() {
    Map<Path, FileTime> read = null;
    try {
      hurry.await();
      while (!Thread.currentThread().isInterrupted()) {
        Map<Path, FileTime> now = times();
        if (!now.equals(read)) {
          read = now;
          taker.accept(Labs.read(folders, proof));
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Path, FileTime> times() {
    Map<Path, FileTime> times = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder, DEPTH)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      } catch (IOException | java.io.UncheckedIOException e) {
        times.put(folder, FileTime.fromMillis(0)); // the next look may see more
      }
    }
    return times;
  }

  /** Looks no more. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
