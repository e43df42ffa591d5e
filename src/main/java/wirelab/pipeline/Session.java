package wirelab.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.SessionLog;
import wirelab.event.Tap;
import wirelab.fault.Relay;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/**
 * One run of a sender, a receiver or both, which can be switched while it runs. Its methods may
 * take a while (threads are waited for) and are not for the window's thread.
 */
public final class Session implements AutoCloseable {
  private final Catalog catalog;
  private final SessionLog log;
  private final Tap tap;
  private final SessionClock clock = SessionClock.system();
  private final Newest sentPictures = new Newest();
  private final Newest receivedPictures = new Newest();
  private final List<Consumer<VideoFrame>> takers = new ArrayList<>();
  private @Nullable Plan plan;
  private @Nullable Receiver receiver;
  private @Nullable Intake intake;
  private @Nullable Sender sender;
  private @Nullable Relay relay;

  public Session(Catalog catalog, SessionLog log) {
    this(catalog, log, Tap.NONE);
  }

  /** A session whose bytes {@code tap} sees. */
  public Session(Catalog catalog, SessionLog log, Tap tap) {
    this.catalog = catalog;
    this.log = log;
    this.tap = tap;
  }

  /** The newest picture that the source gave. */
  public Newest sentPictures() {
    return sentPictures;
  }

  /** The newest picture that was received. */
  public Newest receivedPictures() {
    return receivedPictures;
  }

  /**
   * From the next start on, {@code taker} is shown each received picture on the receiver's thread;
   * it must not close it.
   */
  public synchronized void onPicture(Consumer<VideoFrame> taker) {
    takers.add(taker);
  }

  /** What is running, if anything is. */
  public synchronized Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** Where the receiver listens, if it does. */
  public synchronized Optional<InetSocketAddress> listening() {
    return Optional.ofNullable(receiver).map(Receiver::local);
  }

  /**
   * Does what {@code next} says, ending or changing what runs so far as it must.
   *
   * @throws SettingException if the plan can not be, and what ran goes on
   * @throws IOException if an address can not be had; then nothing runs
   */
  public synchronized void run(Plan next) throws SettingException, IOException {
    Plan before = plan;
    Ledger ledger = new Ledger(next.handling().verify(), !next.disturbance().faults().isEmpty());
    Parts parts =
        Parts.of(next.wire(), catalog, ledger).disturbed(next.disturbance(), recorder(Side.SENDER));
    catalog.sources().create(next.feed().source()).close();
    if (before != null && before.sameButFeed(next) && takes(next)) {
      switched(before, next);
      plan = next;
      return;
    }
    stopAll();
    plan = null;
    if (before != null) {
      switched(before, next);
    }
    try {
      start(next, parts, ledger);
    } catch (IOException | SettingException e) {
      stopAll();
      throw e;
    }
    plan = next;
  }

  private void start(Plan next, Parts parts, Ledger ledger) throws IOException, SettingException {
    InetSocketAddress address = next.address().resolve();
    Relay between = relayed(next, ledger);
    if (next.role().receives()) {
      Recorder recorder = recorder(Side.RECEIVER);
      Arrivals arrivals = new Arrivals(ledger, receivedPictures, recorder);
      takers.forEach(arrivals::tell);
      Duration slowness = next.disturbance().slowness();
      if (slowness.isPositive()) {
        arrivals.tell(new Slowness(slowness, recorder));
      }
      Receiver listening =
          new Receiver(parts, address, next.handling().limits(), arrivals, recorder);
      receiver = listening;
      address = reachable(listening.local());
    }
    if (next.role().sends()) {
      Intake pictures = intake(next);
      intake = pictures;
      if (between != null) {
        between.forwardTo(address);
        address = between.local();
      }
      sender = new Sender(parts, address, pictures, recorder(Side.SENDER));
    }
  }

  /** Bound before all else, so that those who capture know of it in time. */
  private @Nullable Relay relayed(Plan next, Ledger ledger) throws IOException {
    int most = next.disturbance().relay();
    relay =
        most > 0 && next.role().sends()
            ? new Relay(most, recorder(Side.SENDER), ledger::relayed)
            : null;
    return relay;
  }

  private Intake intake(Plan next) throws SettingException {
    Recorder recorder = recorder(Side.SENDER);
    Handling handling = next.handling();
    if (handling.direct()) {
      return new Direct(footage(next, () -> 0), recorder);
    }
    FrameQueue queue = new FrameQueue(handling.room(), handling.whenFull());
    return new Queued(queue, footage(next, queue::depth), recorder);
  }

  private Footage footage(Plan next, IntSupplier depth) throws SettingException {
    return new Footage(next.feed(), catalog, sentPictures, recorder(Side.SENDER), depth);
  }

  /** A socket that is bound to all addresses is reached by the loopback one. */
  private static InetSocketAddress reachable(InetSocketAddress bound) {
    return bound.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort())
        : bound;
  }

  /** Whether the sender that runs goes on with the source of {@code next}. */
  private boolean takes(Plan next) throws SettingException {
    Intake pictures = intake;
    if (pictures == null || sender == null || !sender.running()) {
      return false;
    }
    return pictures.change(footage(next, pictures::depth));
  }

  private Recorder recorder(Side side) {
    return new Recorder(side, clock, log, tap);
  }

  private void switched(Plan before, Plan next) {
    Side side = next.role().sends() ? Side.SENDER : Side.RECEIVER;
    for (Difference difference : Difference.between(before, next)) {
      log.accept(
          new Event.Switched(
              clock.now(), side, difference.what(), difference.before(), difference.after()));
    }
  }

  /** Takes no more pictures from the source; those that wait are still sent. */
  public synchronized void finish() {
    if (intake != null) {
      intake.finish();
    }
  }

  /** Waits until all pictures have been sent. */
  public boolean awaitSent(Duration time) throws InterruptedException {
    Sender sending;
    synchronized (this) {
      sending = sender;
    }
    return sending == null || sending.await(time);
  }

  /** Ends everything that runs; the log stays. */
  public synchronized void stop() {
    stopAll();
    plan = null;
  }

  /** Closes everything, also where a part refuses; the first that refused is told of. */
  private void stopAll() {
    List<AutoCloseable> parts = new ArrayList<>();
    for (AutoCloseable part : new @Nullable AutoCloseable[] {sender, intake, relay, receiver}) {
      if (part != null) {
        parts.add(part);
      }
    }
    sender = null;
    intake = null;
    relay = null;
    receiver = null;
    IllegalStateException refusal = null;
    for (AutoCloseable part : parts) {
      try {
        close(part);
      } catch (IllegalStateException e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  private static void close(@Nullable AutoCloseable part) {
    if (part == null) {
      return;
    }
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("could not stop " + part.getClass().getSimpleName(), e);
    }
  }

  @Override
  public void close() {
    stop();
    sentPictures.close();
    receivedPictures.close();
  }
}
