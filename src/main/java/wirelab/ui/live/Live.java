package wirelab.ui.live;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.pipeline.Newest;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.trace.live.LiveTrace;

/**
 * The session that the window shows: what is asked of it, whether it runs, and how it does. All
 * panes share one. Everything but {@link #close} is for the window's thread, and returns at once.
 */
public final class Live implements AutoCloseable {
  private static final int KEPT_EVENTS = 100_000;
  private static final long READING_NANOS = 250_000_000;

  private final Catalog catalog;
  private final SessionClock clock;
  private final Executor window;
  private final SessionLog log = new SessionLog(KEPT_EVENTS);
  private final Handmade handmade = new Handmade(log);
  private final Selection selection = new Selection();
  private final CallSteps callSteps = new CallSteps(log, selection);
  private final Inspection inspection;
  private final Session session;
  private final Watch watch;
  private final Consumer<Event> watched;
  private final Conductor conductor;
  private final Suiting suiting;
  private final ReadOnlyObjectWrapper<Plan> plan;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final BooleanProperty frozen = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private @Nullable Plan runningPlan;
  private long lastOrder;
  private long lastReading;
  private long startedAt;
  private final NavigableMap<Long, Consumer<Outcome>> awaited = new TreeMap<>();

  /**
   * Nothing runs yet.
   *
   * @param trace follows the packets of the session; closed with this
   * @param window runs what it is given on the window's thread, as {@code Platform::runLater} does
   */
  public Live(Catalog catalog, Plan plan, SessionClock clock, LiveTrace trace, Executor window) {
    this.catalog = catalog;
    this.clock = clock;
    this.window = window;
    this.plan = new ReadOnlyObjectWrapper<>(plan);
    this.suiting = new Suiting(catalog);
    this.watch = new Watch(clock);
    this.watched = handmade.others(watch);
    log.listen(watched);
    this.inspection = new Inspection(trace, catalog, log, selection, this::ask);
    this.session = new Session(catalog, log, trace.tap());
    this.conductor =
        new Conductor(
            session, inspection::capture, outcome -> window.execute(() -> carriedOut(outcome)));
    inspection
        .subjectProperty()
        .addListener(change -> callSteps.through(inspection.subject().log()));
    frozen.addListener(change -> inspection.hold(frozen.get()));
    inspection.remarkProperty().addListener(change -> remark(inspection.remarkProperty().get()));
  }

  public Catalog catalog() {
    return catalog;
  }

  public SessionLog log() {
    return log;
  }

  /** Takes the events of sockets that are made by hand, which are not those of the stream. */
  public Handmade handmade() {
    return handmade;
  }

  public SessionClock clock() {
    return clock;
  }

  /** What is selected, in all panes. */
  public Selection selection() {
    return selection;
  }

  /** Selects one call after the other. */
  public CallSteps callSteps() {
    return callSteps;
  }

  /** The packets that are shown, and what belongs together. */
  public Inspection inspection() {
    return inspection;
  }

  /** The newest picture of one end, for whoever draws it. */
  public Newest pictures(Side side) {
    if (side == Side.RECEIVER && inspection.subject().file()) {
      return inspection.replayed();
    }
    return side == Side.SENDER ? session.sentPictures() : session.receivedPictures();
  }

  /** What is asked for; what does not work goes back to what runs. */
  public ReadOnlyObjectProperty<Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  public Plan plan() {
    return plan.get();
  }

  /** Whether it runs, or is about to. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean running() {
    return running.get();
  }

  /** Whether what is shown stands still, while the stream goes on. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  public boolean frozen() {
    return frozen.get();
  }

  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public void say(Notice next) {
    notice.set(next);
  }

  /** Asks for something else, at once if it runs. The framing goes along with the transport. */
  public void change(UnaryOperator<Plan> edit) {
    Plan before = plan.get();
    Plan edited = edit.apply(before);
    if (edited.equals(before)) {
      return;
    }
    Plan next = suiting.suited(before, edited);
    notice.set(suiting.remark(edited, next));
    plan.set(next);
    if (running.get()) {
      lastOrder = conductor.run(next);
    }
  }

  public void start() {
    if (!running.get()) {
      begin();
    }
  }

  private void begin() {
    watch.fresh();
    startedAt = clock.now();
    notice.set(Notice.NONE);
    running.set(true);
    lastOrder = conductor.run(plan.get());
  }

  /** Asks for {@code next} as it is and runs it; {@code then} hears what came of that. */
  void begin(Plan next, Consumer<Outcome> then) {
    plan.set(next);
    begin();
    awaited.put(lastOrder, then);
  }

  /** Ends what runs and asks for {@code next}, without running it. */
  void end(Plan next, Consumer<Outcome> then) {
    plan.set(next);
    running.set(false);
    lastOrder = conductor.stop();
    awaited.put(lastOrder, then);
  }

  /** What runs sessions to their end. */
  public Errand errand() {
    return new Errand(this, session);
  }

  public void stop() {
    if (running.get()) {
      running.set(false);
      lastOrder = conductor.stop();
    }
  }

  public void toggle() {
    if (running.get()) {
      stop();
    } else {
      start();
    }
  }

  /** Asks {@code question} off the window's thread and takes the answer on it. */
  public <T> void ask(Supplier<T> question, Consumer<T> taker) {
    Thread.ofVirtual()
        .name("question")
        .start(
            () -> {
              T answer = question.get();
              window.execute(() -> taker.accept(answer));
            });
  }

  /** Does some work on the window's thread, soon; on any thread. */
  public void later(Runnable work) {
    window.execute(work);
  }

  /** How long it has been running, in nanoseconds. */
  public long runningFor() {
    return running.get() ? clock.now() - startedAt : 0;
  }

  private void carriedOut(Outcome outcome) {
    NavigableMap<Long, Consumer<Outcome>> over = awaited.headMap(outcome.order(), true);
    List.copyOf(over.values()).forEach(then -> then.accept(outcome));
    over.clear();
    runningPlan = outcome.running();
    if (outcome.notice().kind() != Notice.Kind.NONE) {
      notice.set(outcome.notice());
    }
    if (outcome.order() == lastOrder) {
      Plan now = runningPlan;
      running.set(now != null);
      if (now != null) {
        plan.set(now);
      }
    }
  }

  private void remark(String text) {
    if (!text.isEmpty()) {
      notice.set(Notice.info(text));
    }
  }

  /** To be called once per pulse. */
  public void pulse() {
    Notice problem = watch.takeProblem();
    if (problem != null) {
      notice.set(problem);
    }
    long now = clock.now();
    inspection.pulse(now);
    if (!frozen.get() && now - lastReading >= READING_NANOS) {
      lastReading = now;
      reading.set(watch.reading());
    }
  }

  /** Ends the session and waits until its threads are gone; not for the window's thread. */
  @Override
  public void close() {
    conductor.close();
    log.ignore(watched);
    inspection.close();
  }
}
