package wirelab.ui.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Explanation;
import wirelab.bench.Order;
import wirelab.bench.Outcome;
import wirelab.bench.Pending;
import wirelab.bench.Run;
import wirelab.model.Side;

/**
 * The record of what was done on the bench, and which step of it is shown: the newest, until
 * someone goes back. After what was done stands what is still to be done. For the window's thread.
 */
final class Timeline {
  /** A call that takes longer is shown to wait. */
  static final long NOTICED_NANOS = 100_000_000;

  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Step> shown = new ReadOnlyObjectWrapper<>();
  private int done;

  /** All lines, in the order in which things happened. */
  ObservableList<Step> steps() {
    return steps;
  }

  /** How many of the lines have happened. */
  int done() {
    return done;
  }

  ReadOnlyObjectProperty<@Nullable Step> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  @Nullable Step shown() {
    return shown.get();
  }

  /** From 0; -1 while there is none. */
  int place() {
    Step step = shown.get();
    return step == null ? -1 : steps.indexOf(step);
  }

  /** How all sockets stood before the call of {@code step} began. */
  Moment before(Step step) {
    Outcome outcome = step.outcome();
    return at(outcome == null ? step.at() - 1 : outcome.began());
  }

  /** How all sockets stood at a time, as far as was looked. */
  private Moment at(long time) {
    return steps.subList(0, done).reversed().stream()
        .filter(step -> step.at() <= time)
        .findFirst()
        .map(Step::moment)
        .orElse(Moment.EMPTY);
  }

  /** Whether the last thing that happened is shown. */
  boolean newestShown() {
    return place() == done - 1 || done == 0;
  }

  /** A call waits. */
  void waits(Pending pending, Moment moment) {
    boolean known = steps.subList(0, done).stream().anyMatch(s -> s.call() == pending.number());
    if (!known) {
      Side side = pending.order().side();
      Moment then = at(pending.began()).with(side, moment.of(side));
      Explanation said = pending.waiting().text().isEmpty() ? Wording.WAITS : pending.waiting();
      add(
          new Step(
              pending.number(),
              pending.order(),
              Step.Kind.WAITS,
              pending.began(),
              said,
              null,
              then));
    }
  }

  void ended(Outcome outcome, Moment moment) {
    add(Step.ended(outcome, moment));
  }

  private void add(Step step) {
    boolean follows = newestShown();
    int place = done;
    while (place > 0 && steps.get(place - 1).at() > step.at()) {
      place--;
    }
    steps.add(place, step);
    done++;
    if (follows) {
      shown.set(steps.get(done - 1));
    }
  }

  /** The orders that are still to be done, in their order. */
  List<Order> planned() {
    return steps.subList(done, steps.size()).stream().map(Step::order).toList();
  }

  /** What is to be done from now on. */
  void plan(List<Order> orders) {
    steps.remove(done, steps.size());
    for (Order order : orders) {
      steps.add(Step.planned(order, steps.size()));
    }
  }

  /** The first of the planned orders is being done. */
  void taken(Order order) {
    if (done < steps.size() && steps.get(done).order().equals(order)) {
      boolean here = place() == done;
      steps.remove(done);
      if (here) {
        newest();
      }
    }
  }

  /** Shows the record of a run that was made before. */
  void show(Run run) {
    clear();
    List<Step> all = new ArrayList<>();
    for (Outcome outcome : run.outcomes()) {
      if (outcome.waited() && outcome.nanos() > NOTICED_NANOS) {
        all.add(
            new Step(
                outcome.number(),
                outcome.order(),
                Step.Kind.WAITS,
                outcome.began(),
                Wording.WAITS,
                null,
                Moment.EMPTY));
      }
      all.add(Step.ended(outcome, Moment.EMPTY));
    }
    all.sort(Comparator.comparingLong(Step::at));
    Moment moment = Moment.EMPTY;
    for (Step step : all) {
      Outcome outcome = step.outcome();
      if (outcome != null) {
        moment = moment.with(step.order().side(), outcome.sockets());
      }
      steps.add(
          new Step(
              step.call(), step.order(), step.kind(), step.at(), step.said(), outcome, moment));
    }
    done = steps.size();
    newest();
  }

  void clear() {
    steps.clear();
    done = 0;
    shown.set(null);
  }

  void show(Step step) {
    if (steps.contains(step)) {
      shown.set(step);
    }
  }

  void back() {
    go(place() - 1);
  }

  void forward() {
    go(place() + 1);
  }

  void first() {
    go(0);
  }

  /** Shows the last thing that happened, and the next when it comes. */
  void newest() {
    go(done - 1);
  }

  private void go(int place) {
    int within = Math.min(place, steps.size() - 1);
    shown.set(
        steps.isEmpty() || (within < 0 && place() < 0) ? null : steps.get(Math.max(0, within)));
  }
}
