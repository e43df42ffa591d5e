package wirelab.ui.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.capture.PacketLog;
import wirelab.capture.live.CaptureFilter;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.Tap;
import wirelab.pipeline.Newest;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.trace.live.LiveTrace;
import wirelab.trace.live.Origin;

/**
 * The packets that the window shows, those of the running session or those of a file, and what is
 * selected of them. For the window's thread, unless a method says otherwise.
 */
public final class Inspection {
  private static final long ORIGIN_NANOS = 500_000_000;
  private static final Duration CAPTURE_PATIENCE = Duration.ofSeconds(1);
  private static final Duration HAND_PATIENCE = Duration.ofSeconds(5);

  private final LiveTrace trace;
  private final Catalog catalog;
  private final SessionLog log;
  private final Asker asker;
  private final Subject session;
  private final ReadOnlyObjectWrapper<Subject> subject;
  private final Tracing tracing;
  private final ReadOnlyObjectWrapper<@Nullable Origin> origin = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final Newest replayed = new Newest();
  private final Consumer<Event> relays = this::relaying;
  private volatile int listening;
  private volatile int relaying;
  private @Nullable CaptureFilter streaming;
  private @Nullable CaptureFilter byHand;
  private long lastOrigin;
  private boolean originAsked;
  private PacketLog.@Nullable Hold hold;

  Inspection(LiveTrace trace, Catalog catalog, SessionLog log, Selection selection, Asker asker) {
    this.trace = trace;
    this.catalog = catalog;
    this.log = log;
    this.asker = asker;
    log.listen(trace);
    log.listen(relays);
    this.session = new Subject("", trace.trace(), trace.packets(), log, null);
    this.subject = new ReadOnlyObjectWrapper<>(session);
    this.tracing = new Tracing(subject, selection, new Passage(log), asker, remark::set);
  }

  /** The packets that are shown; those of the session unless a file is open. */
  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public Subject subject() {
    return subject.get();
  }

  /** The packets of the running session, shown or not. */
  public Subject session() {
    return session;
  }

  /** Shows the packets of a file from now on. */
  public void show(Subject file) {
    replayed.close();
    subject.set(file);
  }

  /** Shows the packets of the running session again. */
  public void showSession() {
    show(session);
  }

  /** Selects what belongs together. */
  public Tracing tracing() {
    return tracing;
  }

  /** Why what was asked for last was not found; may be empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Where packets come from; null until it is known. */
  public ReadOnlyObjectProperty<@Nullable Origin> originProperty() {
    return origin.getReadOnlyProperty();
  }

  /** From now on packets come from this source: see {@link LiveTrace#source}. */
  public void source(String wanted) {
    asker.ask(
        () -> {
          trace.source(wanted);
          return trace.origin();
        },
        origin::set);
  }

  /** Takes the pictures of an open file; they are shown in place of the received ones. */
  public Newest replayed() {
    return replayed;
  }

  /**
   * Captures what {@code plan} sends, from the first packet on unless the capture takes more than a
   * second to begin. To be called before the plan runs, on the thread that runs it.
   *
   * @param port 0 while it is not known
   */
  void capture(Plan plan, int port) {
    listening = port;
    if (port == 0) {
      return;
    }
    CaptureFilter.Carrier carrier;
    try {
      Kind kind = catalog.transports().create(plan.wire().transport()).kind();
      carrier = kind == Kind.STREAM ? CaptureFilter.Carrier.TCP : CaptureFilter.Carrier.UDP;
    } catch (SettingException e) {
      return; // what is wrong with it is said when it is run
    }
    int relay = plan.disturbance().relay() > 0 ? relaying : 0;
    capture(
        relay == 0
            ? CaptureFilter.port(carrier, port)
            : CaptureFilter.ports(carrier, List.of(relay, port)));
  }

  /** A relay has bound its port, which is captured too before anybody connects to it. */
  private void relaying(Event event) {
    if (event instanceof Event.Relaying at) {
      relaying = at.local().getPort();
      if (listening != 0) {
        capture(CaptureFilter.ports(CaptureFilter.Carrier.TCP, List.of(relaying, listening)));
      }
    }
  }

  /**
   * Captures what goes to and from these ports too, in the same way, but waits up to five seconds;
   * for what is sent by hand. Not for the window's thread.
   */
  public synchronized void capture(Set<Integer> ports) {
    if (!ports.isEmpty()) {
      byHand = CaptureFilter.ports(CaptureFilter.Carrier.EITHER, List.copyOf(ports));
      captureWithin(HAND_PATIENCE);
    }
  }

  private synchronized void capture(CaptureFilter filter) {
    streaming = filter;
    captureWithin(CAPTURE_PATIENCE);
  }

  private void captureWithin(Duration patience) {
    List<CaptureFilter> wanted = new ArrayList<>();
    CaptureFilter stream = streaming;
    CaptureFilter hand = byHand;
    if (stream != null) {
      wanted.add(stream);
    }
    if (hand != null) {
      wanted.add(hand);
    }
    CaptureFilter filter = CaptureFilter.anyOf(wanted);
    try {
      Thread.ofVirtual().name("capture").start(() -> trace.capture(filter)).join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What captures for this window. */
  public LiveTrace live() {
    return trace;
  }

  /** What sees the bytes of calls that are made for this window. */
  public Tap tap() {
    return trace.tap();
  }

  /** Keeps all packets that there are, or no longer. */
  void hold(boolean wanted) {
    PacketLog.Hold held = hold;
    hold = wanted ? trace.hold() : null;
    if (held != null) {
      held.close();
    }
  }

  void pulse(long now) {
    if (!originAsked && now - lastOrigin >= ORIGIN_NANOS) {
      lastOrigin = now;
      originAsked = true;
      asker.ask(
          trace::origin,
          answer -> {
            originAsked = false;
            origin.set(answer);
          });
    }
  }

  /** Ends the capture; on any thread. */
  void close() {
    log.ignore(trace);
    log.ignore(relays);
    trace.close();
    replayed.close();
  }
}
