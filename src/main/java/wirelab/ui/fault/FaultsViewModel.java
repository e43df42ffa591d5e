package wirelab.ui.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.event.Event;
import wirelab.fault.Disturbance;
import wirelab.fault.Fault;
import wirelab.fault.LossMeter;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Fitness;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/**
 * What is broken on purpose, all of it to be changed while the stream runs: faults with their
 * settings, the seed and the relay; how often each struck, the newest of them, and how many
 * pictures were lost beside what the theory lets expect. For the window's thread.
 */
public final class FaultsViewModel implements AutoCloseable {
  private static final long SHOW_NANOS = 250_000_000;
  private static final int SEEDS = 10_000;

  private final Live live;
  private final Fitness fitness;
  private final List<FaultRow> rows = Arrays.stream(Fault.values()).map(FaultRow::new).toList();
  private final Tally tally = new Tally();
  private final LossMeter meter = new LossMeter(Disturbance.NONE);
  private final LossHistory history = new LossHistory();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper relayed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper relaySize = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper relayUnfit = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Event.FaultInjected>> newest =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Theory> theory;
  private int relayBytes = Disturbance.ETHERNET;
  private Disturbance shown = Disturbance.NONE;
  private long lastShown;

  /** Shows what the plan of {@code live} breaks, and counts what comes of it. */
  public FaultsViewModel(Live live) {
    this.live = live;
    this.fitness = new Fitness(live.catalog());
    this.theory = new ReadOnlyObjectWrapper<>(Theory.of(live.plan(), meter.loss(), List.of()));
    live.log().listen(tally);
    live.log().listen(meter);
    live.planProperty()
        .addListener((all, before, now) -> update(!before.withFeed(now.feed()).equals(now)));
    live.runningProperty().addListener(change -> restart(live.running()));
    update(true);
  }

  private void restart(boolean running) {
    if (running) {
      begin();
    } else {
      meter.finish();
    }
  }

  private void begin() {
    tally.restart();
    meter.restart(live.plan().disturbance());
    history.clear();
    lastShown = 0;
  }

  private void update(boolean anew) {
    Disturbance now = live.plan().disturbance();
    shown = now;
    for (FaultRow row : rows) {
      now.faults().stream()
          .filter(spec -> spec.name().equals(row.fault().text()))
          .findFirst()
          .ifPresent(row::remember);
      row.set(on(row), fitness.unfit(row.spec(), live.plan()));
    }
    seed.set(String.valueOf(now.seed()));
    relayBytes = now.relay() > 0 ? now.relay() : relayBytes;
    relayed.set(now.relay() > 0);
    relaySize.set(String.valueOf(relayBytes));
    relayUnfit.set(fitness.unfitRelay(live.plan()));
    summary.set(summary(now));
    if (anew) {
      begin();
    }
  }

  private boolean on(FaultRow row) {
    return shown.faults().stream().anyMatch(spec -> spec.name().equals(row.fault().text()));
  }

  private static String summary(Disturbance now) {
    List<String> names =
        new ArrayList<>(now.faults().stream().map(FaultsViewModel::named).toList());
    if (now.relay() > 0) {
      names.add("relay");
    }
    return String.join(", ", names);
  }

  private static String named(Spec fault) {
    String chance = fault.settings().asMap().get("p");
    return chance == null ? fault.name() : fault.name() + " p=" + chance;
  }

  /** Turns a fault on or off. */
  void turn(FaultRow row, boolean on) {
    List<Spec> faults = without(row);
    if (on) {
      faults.add(row.spec());
    }
    offer(live.plan().disturbance().withFaults(faults));
    row.set(on(row), row.unfitProperty().get()); // also where it was refused
  }

  private List<Spec> without(FaultRow row) {
    return live.plan().disturbance().faults().stream()
        .filter(spec -> !spec.name().equals(row.fault().text()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Sets a fault otherwise; whether that can be. */
  boolean take(FaultRow row, Spec spec) {
    if (!on(row)) {
      row.remember(spec);
      return true;
    }
    List<Spec> faults = new ArrayList<>(live.plan().disturbance().faults());
    faults.replaceAll(fault -> fault.name().equals(spec.name()) ? spec : fault);
    return offer(live.plan().disturbance().withFaults(faults));
  }

  private boolean offer(Disturbance next) {
    try {
      fitness.check(next, live.plan());
      live.change(plan -> plan.withDisturbance(next));
      return true;
    } catch (SettingException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
      return false;
    }
  }

  /** Takes another seed; what is no number is refused. */
  void seed(String text) {
    try {
      long next = Long.parseLong(text.strip());
      offer(live.plan().disturbance().withSeed(next));
    } catch (NumberFormatException e) {
      live.say(Notice.error("Seed '%s': write a whole number".formatted(text)));
    }
  }

  /** Takes any other seed. */
  void reseed() {
    seed(String.valueOf(1 + RandomGenerator.getDefault().nextInt(SEEDS)));
  }

  /** Puts a relay between the two ends, or takes it away. */
  void relay(boolean on) {
    offer(live.plan().disturbance().withRelay(on ? relayBytes : 0));
    relayed.set(live.plan().disturbance().relay() > 0); // also where it was refused
  }

  /** The most that the relay forwards at once; what it can not be is refused. */
  void relaySize(String text) {
    try {
      int bytes = Integer.parseInt(text.strip());
      if (bytes >= 1 && bytes <= Disturbance.MOST) {
        relayBytes = bytes;
        relaySize.set(String.valueOf(bytes));
        relay(relayed.get());
        return;
      }
    } catch (NumberFormatException e) {
      // told of below, as any other text that is no size
    }
    live.say(Notice.error("Relay '%s': write bytes, 1 to %d".formatted(text, Disturbance.MOST)));
  }

  /** Turns all faults off, and the relay. */
  public void allOff() {
    offer(live.plan().disturbance().withFaults(List.of()).withRelay(0));
  }

  /** Selects the message that a fault struck, and its bytes and packets as far as there are any. */
  void select(Event.FaultInjected fault) {
    if (live.running() && !live.inspection().subject().file()) {
      live.frozenProperty().set(true);
    }
    live.inspection().tracing().fault(fault);
  }

  /** Looks at what is new; to be called once per pulse. */
  public void pulse() {
    long now = live.clock().now();
    if (live.frozen() || now - lastShown < SHOW_NANOS) {
      return;
    }
    lastShown = now;
    for (FaultRow row : rows) {
      long count = tally.of(row.fault().text());
      row.count(count == 0 ? "" : "×" + Numbers.count(count));
    }
    newest.set(tally.newest());
    history.add(meter.loss());
    theory.set(Theory.of(live.plan(), meter.loss(), history.points()));
  }

  /** All faults there are, from the cable upwards. */
  List<FaultRow> rows() {
    return rows;
  }

  ReadOnlyStringProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /** Whether a relay stands between the two ends. */
  ReadOnlyBooleanProperty relayedProperty() {
    return relayed.getReadOnlyProperty();
  }

  ReadOnlyStringProperty relaySizeProperty() {
    return relaySize.getReadOnlyProperty();
  }

  /** Why there can be no relay; empty if there can. */
  ReadOnlyStringProperty relayUnfitProperty() {
    return relayUnfit.getReadOnlyProperty();
  }

  /** What is on, in a few words; empty if nothing is. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** How many faults are on, the relay included. */
  public int count() {
    return shown.faults().size() + (shown.relay() > 0 ? 1 : 0);
  }

  /** What struck last, the newest first. */
  ReadOnlyObjectProperty<List<Event.FaultInjected>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** The loss of pictures as it is and as it is expected to be. */
  ReadOnlyObjectProperty<Theory> theoryProperty() {
    return theory.getReadOnlyProperty();
  }

  /** How the chance of a fault is written for people. */
  static String percent(double part) {
    return String.format(Locale.ROOT, part < 0.1 ? "%.1f %%" : "%.0f %%", 100 * part);
  }

  @Override
  public void close() {
    live.log().ignore(tally);
    live.log().ignore(meter);
  }
}
