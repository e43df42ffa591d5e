package wirelab.ui.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Order;
import wirelab.bench.Outcome;
import wirelab.bench.Pending;
import wirelab.bench.Run;
import wirelab.bench.Script;
import wirelab.bench.SocketView;
import wirelab.model.Side;
import wirelab.os.SocketCalls;
import wirelab.os.Sockets;
import wirelab.ui.live.Live;

/**
 * The call bench: what both sides have and do, the record of it, and a closer look at the step that
 * is shown. For the window's thread; {@link #close} may take a moment.
 */
public final class BenchViewModel implements AutoCloseable {
  private static final long LOOK_NANOS = 250_000_000;

  private final Live live;
  private final Clerk clerk;
  private final Timeline timeline = new Timeline();
  private final Map<Side, SideViewModel> sides = new EnumMap<>(Side.class);
  private final LookViewModel look;
  private final Player player;
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<String>> lacking =
      new ReadOnlyObjectWrapper<>(List.of());
  private Moment now = Moment.EMPTY;
  private @Nullable Run opened;
  private @Nullable Step lastShown;
  private int chosen;
  private long lastLook;
  private boolean seen;

  public BenchViewModel(Live live) {
    this(live, Sockets::system);
  }

  BenchViewModel(Live live, Supplier<SocketCalls> calls) {
    this.live = live;
    this.clerk = new Clerk(calls, live, new Follower());
    this.look = new LookViewModel(live, clerk.caused());
    this.player = new Player(timeline, clerk, this::run, this::again);
    for (Side side : Side.values()) {
      sides.put(side, new SideViewModel(side, () -> now, this::give, clerk::cancel));
    }
    timeline.shownProperty().addListener((all, was, is) -> shown());
    timeline.steps().addListener((javafx.beans.Observable change) -> tellPlace());
    tellPlace();
  }

  SideViewModel side(Side side) {
    return Objects.requireNonNull(sides.get(side));
  }

  Timeline timeline() {
    return timeline;
  }

  LookViewModel look() {
    return look;
  }

  /** What can not be had or shown on this machine, a line each; known once it is in sight. */
  ReadOnlyObjectProperty<List<String>> lackingProperty() {
    return lacking.getReadOnlyProperty();
  }

  /** Whether the planned calls are being made one after the other. */
  ReadOnlyBooleanProperty playingProperty() {
    return player.playingProperty();
  }

  /** Which step is shown, of how many. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  private void give(Order order) {
    if (opened != null) {
      clear();
    }
    timeline.newest();
    clerk.give(order);
  }

  /** Makes calls one after the other, as somebody's hands would; tells {@code over} at the end. */
  public void make(List<Order> orders, Runnable over) {
    if (opened != null) {
      clear();
    }
    timeline.newest();
    clerk.replay(orders, over);
  }

  /** Makes the next planned call; if all are made, from the first one again. */
  void next() {
    player.next();
  }

  /** Makes all planned calls, or stops doing so; if all are made, from the first one again. */
  void play() {
    player.all();
  }

  private void again(List<Order> orders) {
    clear();
    timeline.plan(orders);
  }

  /** What was done so far, or the record that was opened. */
  Run run() {
    Run file = opened;
    return file == null ? clerk.run() : file;
  }

  /** Closes all sockets and forgets the record. */
  void clear() {
    clear(() -> {});
  }

  /** The same; {@code closed} is told when all sockets are closed. */
  public void clear(Runnable closed) {
    opened = null;
    now = Moment.EMPTY;
    chosen = 0;
    clerk.renew(closed);
    timeline.clear();
    look.clear();
    sides.values().forEach(SideViewModel::clear);
    sides.values().forEach(side -> side.draft().choose(side.draft().verbProperty().get()));
    player.clear();
  }

  /** Shows a record if there is one; otherwise its orders are to be done. */
  void load(Script script) {
    clear();
    if (script.record().outcomes().isEmpty()) {
      timeline.plan(script.orders());
    } else {
      opened = script.record();
      timeline.show(script.record());
    }
  }

  /** Looks at one socket until another step is shown. */
  void choose(SocketView socket) {
    chosen = socket.number();
    for (SideViewModel side : sides.values()) {
      if (side.sockets().contains(socket)) {
        side.draft().on(socket.name());
      }
    }
    draw();
  }

  private void shown() {
    Step step = timeline.shown();
    if (!Objects.equals(step, lastShown)) {
      chosen = 0;
      lastShown = step;
      look.code(step);
      select(step);
      look.packets(step == null || opened != null ? null : step.outcome());
    }
    draw();
    tellPlace();
  }

  /** Its line of code is what the Code tab shows. */
  private void select(@Nullable Step step) {
    Outcome outcome = step == null ? null : step.outcome();
    if (outcome != null && opened == null) {
      outcome.calls().stream().findFirst().ifPresent(live.selection()::select);
    }
  }

  private void tellPlace() {
    Step step = timeline.shown();
    int done = timeline.done();
    place.set(
        step == null || step.kind() == Step.Kind.PLANNED
            ? "%d steps, %d to make".formatted(done, timeline.planned().size())
            : "Step %d of %d".formatted(timeline.place() + 1, done));
  }

  /** Shows how the sockets stood, or stand. */
  private void draw() {
    Step step = timeline.shown();
    Moment moment = moment(step);
    sides.values().forEach(side -> side.show(moment.of(side.side())));
    if (step == null) {
      look.course(Course.NONE);
      return;
    }
    Optional<SocketView> socket =
        chosen == 0
            ? step.socket().flatMap(one -> moment.socket(one.number()))
            : moment.socket(chosen);
    for (SideViewModel side : sides.values()) {
      side.look(socket.filter(moment.of(side.side())::contains).orElse(null));
    }
    look.course(socket.map(one -> course(one, step)).orElse(Course.NONE));
  }

  private Course course(SocketView socket, Step step) {
    SocketView earlier = timeline.before(step).socket(socket.number()).orElse(null);
    Side side = side(Side.SENDER).lookedProperty().get() == null ? Side.RECEIVER : Side.SENDER;
    return Course.of(side, socket, earlier, step.order().verb());
  }

  private Moment moment(@Nullable Step step) {
    boolean live = step == null || step.kind() == Step.Kind.PLANNED || timeline.newestShown();
    return live && opened == null ? now : step == null ? Moment.EMPTY : step.moment();
  }

  /**
   * Looks at what is new; to be called once per pulse.
   *
   * @param inSight whether anybody sees how the sockets stand
   */
  public void pulse(boolean inSight) {
    long time = live.clock().now();
    if (inSight && !seen) {
      seen = true;
      clerk.lacking(lacking::set);
    }
    sides.values().forEach(side -> side.tell(time));
    look.pulse(time);
    if (inSight && time - lastLook >= LOOK_NANOS && opened == null && timeline.done() > 0) {
      lastLook = time;
      clerk.look(this::seen);
    }
  }

  private void seen(Moment moment) {
    long time = live.clock().now();
    for (SideViewModel side : sides.values()) {
      side.pending()
          .filter(Pending::waits)
          .filter(pending -> time - pending.began() > Timeline.NOTICED_NANOS)
          .ifPresent(pending -> timeline.waits(pending, moment));
    }
    if (!moment.equals(now)) {
      now = moment;
      draw();
    }
  }

  /** Cancels what waits and closes all sockets; not for the window's thread. */
  @Override
  public void close() {
    clerk.close();
  }

  /** Takes what the clerk tells. */
  private final class Follower implements Clerk.Follower {
    @Override
    public void began(Pending pending) {
      side(pending.order().side()).began(pending);
      timeline.taken(pending.order());
    }

    @Override
    public void ended(Outcome outcome, Moment moment) {
      now = moment;
      look.expect(outcome);
      timeline.ended(outcome, moment);
      side(outcome.order().side()).ended(outcome.order());
      sides.values().forEach(side -> side.draft().refresh());
      draw();
    }

    @Override
    public void refused(Order order, String why) {
      side(order.side()).draft().refused(why);
    }
  }
}
