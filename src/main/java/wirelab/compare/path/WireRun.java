package wirelab.compare.path;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.pipeline.WhenFull;
import wirelab.spi.Catalog;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * The whole path of one wire: test pattern, sender, socket and receiver in this program. One way is
 * from when the source has handed a picture over until it is decoded, so that the drawing of the
 * test pattern counts where the rate is measured, but not as time on the way.
 */
public final class WireRun {
  private static final int DIGITS = 3;
  private static final int LOGGED = 100_000;
  private static final Duration QUIET = Duration.ofMillis(700);

  private final Catalog catalog;
  private final Plan plan;

  /** A run still to be made, of {@code pictures} of {@code size} (as in {@code 640x480}). */
  public WireRun(Catalog catalog, Wire wire, String size, int pictures, Rate rate) {
    this.catalog = catalog;
    Spec source = Spec.of(Feed.TEST_PATTERN).with("size", size);
    this.plan =
        new Plan(
            Role.BOTH,
            HostPort.DEFAULT.withPort(0),
            new Feed(source, rate, pictures, false),
            wire,
            new Handling(0, WhenFull.BLOCK, Limits.defaults(), false));
  }

  /**
   * Runs to the end.
   *
   * @throws IOException if no picture arrived, with the reason where one is known
   */
  public Outcome run() throws IOException, InterruptedException, SettingException {
    SessionLog log = new SessionLog(LOGGED);
    Tally tally = new Tally(plan.feed().frames());
    log.listen(tally);
    try (Session session = new Session(catalog, log)) {
      session.run(plan);
      session.awaitSent(Duration.ofMinutes(10));
      tally.awaitEnd();
    }
    return tally.outcome();
  }

  /** Counts what arrives. */
  private static final class Tally implements Consumer<Event> {
    private final long expected;
    private final CountDownLatch allThere;
    private final Allocation sending;
    private final Allocation receiving;
    private final long[] handedOver;
    private final Histogram latency = new Histogram(DIGITS);
    private long firstCaptured;
    private long lastReceived;
    private String problem = "";

    Tally(long expected) {
      this.expected = expected;
      this.allThere = new CountDownLatch((int) expected);
      this.sending = new Allocation(expected);
      this.receiving = new Allocation(expected);
      this.handedOver = new long[(int) expected];
    }

    /** Most events are of single calls, for which the threads must not wait for each other. */
    @Override
    public void accept(Event event) {
      switch (event) {
        case Event.PictureCaptured captured -> captured(captured);
        case Event.PictureSent sent -> sending.passed();
        case Event.PictureReceived received -> received(received);
        case Event.StageFailed failed -> failed(failed);
        case Event.Disconnected gone -> {
          while (gone.side() == Side.RECEIVER && allThere.getCount() > 0) {
            allThere.countDown();
          }
        }
        default -> {}
      }
    }

    private synchronized void captured(Event.PictureCaptured captured) {
      firstCaptured = firstCaptured == 0 ? captured.at() : firstCaptured;
      handedOver[place(captured.sequence())] = captured.at();
    }

    private int place(long sequence) {
      return (int) (sequence % handedOver.length);
    }

    private synchronized void received(Event.PictureReceived received) {
      latency.recordValue(received.at() - handedOver[place(received.sequence())]);
      lastReceived = received.at();
      receiving.passed();
      allThere.countDown();
    }

    private synchronized void failed(Event.StageFailed failed) {
      problem = failed.reason();
    }

    void awaitEnd() throws InterruptedException {
      long before = -1;
      while (before != allThere.getCount()
          && !allThere.await(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
        before = allThere.getCount();
      }
    }

    synchronized Outcome outcome() throws IOException {
      if (latency.getTotalCount() == 0) {
        throw new IOException("no picture arrived" + (problem.isEmpty() ? "" : ": " + problem));
      }
      double seconds = (lastReceived - firstCaptured) / 1e9;
      boolean counted = sending.each() > 0 && receiving.each() > 0;
      double allocated = counted ? sending.each() + receiving.each() : 0;
      return new Outcome(expected, latency.getTotalCount(), seconds, latency, allocated);
    }
  }
}
