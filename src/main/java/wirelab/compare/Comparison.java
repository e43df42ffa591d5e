package wirelab.compare;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Pacer;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.SettingException;

/**
 * Sends the same pictures through several wires. A wire through which nothing comes is given up,
 * with the reason, and the others go on. One thread runs it; any thread may stop it.
 */
public final class Comparison {
  /** After so many failures in a row a wire is given up. */
  private static final int ENOUGH = 3;

  /** So often the first picture of a block goes through new connections before it counts. */
  private static final int SETTLING = 8;

  private final Catalog catalog;
  private final Contest contest;
  private final Consumer<Progress> progress;
  private final Pacer pacer;
  private final List<Sample> samples = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final int[] failed;
  private volatile boolean stopped;

  /** A comparison still to be run; {@code progress} is told on the thread that runs it. */
  public Comparison(Catalog catalog, Contest contest, Consumer<Progress> progress) {
    this.catalog = catalog;
    this.contest = contest;
    this.progress = progress;
    this.pacer = new Pacer(contest.rate());
    this.failed = new int[contest.contestants().size()];
  }

  /** Ends it after the picture that is under way; what there is so far is kept. */
  public void stop() {
    stopped = true;
    pacer.close();
  }

  /**
   * Runs to the end, or until it is stopped.
   *
   * @throws SettingException if there is no such source or wire
   * @throws IOException if the source fails
   */
  public Run run() throws SettingException, IOException, InterruptedException {
    Instant began = Instant.now();
    List<Track> tracks = new ArrayList<>();
    try (FrameSource source = catalog.sources().create(contest.source())) {
      for (Contestant contestant : contest.contestants()) {
        tracks.add(new Track(contestant, catalog));
      }
      source.open();
      send(source, tracks);
    } finally {
      for (Track track : tracks) {
        track.close();
      }
    }
    return new Run(began, contest, Surroundings.here(), samples, failures, stopped);
  }

  private void send(FrameSource source, List<Track> tracks)
      throws IOException, InterruptedException {
    Turns turns = contest.turns();
    int total = contest.warmUp() + contest.pictures();
    for (int i = 0; i < total && !stopped && !allGivenUp(); i++) {
      pacer.await();
      Optional<VideoFrame> next = source.next();
      if (next.isEmpty()) {
        stopped = true;
        return;
      }
      try (VideoFrame picture = next.get()) {
        List<Integer> order = turns.next();
        if (contest.renews(i)) {
          tracks.forEach(Track::renew);
          for (int times = 0; times < SETTLING; times++) {
            carry(new Passing(order, i, false), tracks, picture);
          }
        }
        carry(new Passing(order, i, i >= contest.warmUp()), tracks, picture);
      }
      progress.accept(new Progress(i + 1, total, i < contest.warmUp()));
    }
  }

  private boolean allGivenUp() {
    return Arrays.stream(failed).allMatch(times -> times >= ENOUGH);
  }

  /** A picture is about to pass all wires in this order. */
  private record Passing(List<Integer> order, int picture, boolean counts) {}

  private void carry(Passing passing, List<Track> tracks, VideoFrame picture)
      throws InterruptedException {
    for (int turn = 0; turn < passing.order.size() && !stopped; turn++) {
      int contestant = passing.order.get(turn);
      if (failed[contestant] < ENOUGH) {
        Turn now = new Turn(contestant, passing.picture, turn, passing.counts);
        carry(now, tracks.get(contestant), picture);
      }
    }
  }

  /** Whose turn it is with which picture. */
  private record Turn(int contestant, int picture, int turn, boolean counts) {}

  private void carry(Turn turn, Track track, VideoFrame picture) throws InterruptedException {
    try {
      long before = collections();
      Track.Passage passage = track.carry(picture);
      int collections = (int) (collections() - before);
      if (!turn.counts) {
        track.inspect(picture);
      } else {
        samples.add(
            new Sample(
                turn.contestant,
                turn.picture,
                turn.turn,
                passage.journey(),
                passage.cost(),
                collections));
      }
      failed[turn.contestant] = 0;
    } catch (IOException e) {
      boolean last = ++failed[turn.contestant] == ENOUGH;
      failures.add(
          new Failure(turn.contestant, turn.picture, String.valueOf(e.getMessage()), last));
    }
  }

  private static long collections() {
    long count = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      count += Math.max(0, collector.getCollectionCount());
    }
    return count;
  }
}
