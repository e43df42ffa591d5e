package wirelab.trace.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.capture.PacketLog;
import wirelab.capture.live.CaptureException;
import wirelab.capture.live.CaptureFilter;
import wirelab.capture.live.Counters;
import wirelab.capture.live.LiveCapture;
import wirelab.capture.live.Sources;
import wirelab.capture.live.Target;
import wirelab.capture.tap.PacketTap;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.model.Packets;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

/**
 * The packets of a running session, from the best source that works, and all that is known of them.
 * The session is handed the tap and tells its events. What {@link #capture} does may take a second
 * and is not for the window's thread; everything else returns at once, on any thread.
 */
public final class LiveTrace implements Consumer<Event>, AutoCloseable {
  /** Chooses the best source that works. */
  public static final String AUTOMATIC = "auto";

  /** What the program itself sends and receives. */
  public static final String TAP = "tap";

  private static final String FOR_TAP =
      "what this program sends and receives, in packets whose headers are made up";

  private static final long MOST_SETTLING = 1_000_000_000L;
  private static final long QUIET = 50_000_000L;
  private static final long LOOK_MILLIS = 5;

  private final Sources sources;
  private final PacketLog log = new PacketLog();
  private final PacketTap tap;
  private final Trace trace;
  private final Follower follower;
  private @Nullable LiveCapture capture;
  private CaptureFilter filter = CaptureFilter.NONE;
  private String wanted = AUTOMATIC;
  private String name = "";
  private List<String> lacking = List.of();
  private final List<String> ended = new ArrayList<>();

  /** Nothing is captured yet. */
  public LiveTrace(Catalog catalog, Sources sources) {
    this.sources = sources;
    this.tap = new PacketTap(log::append);
    tap.open(false);
    this.trace = new Trace(catalog, log);
    this.follower = new Follower(log, trace);
  }

  /**
   * Waits until packets have ceased to come and all of them are in the trace, a second at most: who
   * captures hands them over a little later than they were sent.
   */
  public void settle() throws InterruptedException {
    long until = System.nanoTime() + MOST_SETTLING;
    long quietSince = System.nanoTime();
    long end = log.end();
    while (System.nanoTime() < until
        && (System.nanoTime() < quietSince + QUIET || !follower.caughtUp())) {
      Thread.sleep(LOOK_MILLIS);
      if (log.end() != end) {
        end = log.end();
        quietSince = System.nanoTime();
      }
    }
  }

  /** What the session hands its bytes to. */
  public Tap tap() {
    return tap;
  }

  /** The session's log tells all its events. */
  @Override
  public void accept(Event event) {
    tap.accept(event);
    trace.accept(event);
  }

  public Trace trace() {
    return trace;
  }

  public Packets packets() {
    return log;
  }

  /** Keeps what is logged until it is closed, for a view that stands still. */
  public PacketLog.Hold hold() {
    return log.hold();
  }

  /**
   * Captures what {@code filter} lets through from now on, best before the first packet is sent.
   */
  public synchronized void capture(CaptureFilter filter) {
    LiveCapture running = capture;
    if (filter.equals(this.filter) && (running == null ? !name.isEmpty() : running.running())) {
      return;
    }
    this.filter = filter;
    if (running == null || !refiltered(running)) {
      open();
    }
  }

  /** From now on packets come from this source: {@code auto}, {@code tap}, or one by its name. */
  public synchronized void source(String wanted) {
    this.wanted = wanted;
    if (!name.isEmpty()) {
      open();
    }
  }

  private boolean refiltered(LiveCapture running) {
    try {
      return running.running() && running.refilter(filter);
    } catch (CaptureException e) {
      return false;
    }
  }

  private void open() {
    close(capture);
    capture = null;
    Sources.Opened opened = candidates().open(Target.loopback(filter), log::append);
    capture = opened.capture().orElse(null);
    name = opened.capture().isPresent() ? opened.name() : TAP;
    lacking = opened.lacking();
    tap.open(opened.capture().isEmpty());
  }

  private Sources candidates() {
    return wanted.equals(AUTOMATIC) ? sources : sources.only(wanted);
  }

  /**
   * How it stands. If what captured has ended by itself, the next best takes over; so this may take
   * a second.
   */
  public synchronized Origin origin() {
    LiveCapture running = capture;
    if (running != null && !running.running()) {
      Optional<String> failure = running.failure();
      open();
      failure.ifPresent(ended::add);
      running = capture;
    }
    PacketLog.Counts counts = log.counts();
    Counters counters =
        running == null
            ? new Counters(counts.packets(), 0, 0, tap.dropped(), true)
            : running.counters();
    String description = running == null ? FOR_TAP : running.description();
    List<String> why = new ArrayList<>(ended);
    why.addAll(lacking);
    return new Origin(
        name,
        name.isEmpty() ? "" : description,
        why,
        counters,
        counts.packets(),
        follower.passedOver() + counts.refused());
  }

  private static void close(@Nullable LiveCapture running) {
    if (running != null) {
      running.close();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      tap.open(false);
      close(capture);
      capture = null;
    }
    follower.close();
  }
}
