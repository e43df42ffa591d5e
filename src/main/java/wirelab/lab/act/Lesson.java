package wirelab.lab.act;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.lab.Action;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.check.LabCheck;
import wirelab.lab.check.Verdict;
import wirelab.lab.fact.Facts;
import wirelab.spi.SettingException;

/**
 * A learner at a lab: one step at a time, whose verdict is given anew whenever something has
 * happened. Any thread may use it; verdicts are told on a thread of its own.
 */
public final class Lesson implements Consumer<Event>, AutoCloseable {
  private static final long LOOK_MILLIS = 50;

  private final Workplace place;
  private final Lab lab;
  private final long seed;
  private final LabCheck check;
  private final Facts facts;
  private final Performer performer;
  private final Consumer<Standing> told;
  private final Thread thread;
  private @Nullable Turn now;
  private boolean closed;

  /** A step that has begun. */
  private record Turn(LabStep step, int number) {}

  /**
   * How a step stands.
   *
   * @param turn the number with which it began
   */
  public record Standing(LabStep step, int turn, Verdict verdict) {}

  /**
   * No step has begun. Whoever makes this tells it the events of the session.
   *
   * @param told hears of each verdict that differs from the one before
   */
  public Lesson(Workplace place, Lab lab, long seed, Consumer<Standing> told) {
    this.place = place;
    this.lab = lab;
    this.seed = seed;
    this.check = new LabCheck(lab, lab.draw(seed));
    this.facts = new Facts(place.trace(), place.catalog());
    this.performer = new Performer(place, check, facts);
    this.told = told;
    this.thread = Thread.ofPlatform().daemon().name("wirelab-lesson").start(this::watch);
  }

  @Override
  public void accept(Event event) {
    facts.accept(event);
  }

  /** The parameters of this learner. */
  public Map<String, Long> parameters() {
    return lab.draw(seed);
  }

  /**
   * Begins a step, or begins it again: what was done before does not count any more.
   *
   * @param turn a number that was not used before; verdicts are told with it
   */
  public void begin(LabStep next, int turn) {
    performer.close();
    place.record(new Event.StepBegan(place.now(), lab.id(), next.id(), seed));
    synchronized (this) {
      now = new Turn(next, turn);
    }
  }

  public void answer(String question, String value) {
    place.record(new Event.Answered(place.now(), question, value));
  }

  /**
   * Sets the scene, or shows how it is done. It takes its time.
   *
   * @throws SettingException if an action can not be, in one line
   */
  public void perform(List<Action> actions) throws SettingException, InterruptedException {
    performer.perform(actions);
  }

  private void watch() {
    Turn seen = null;
    Verdict last = null;
    long changes = -1;
    try {
      while (!over()) {
        Turn turn = current();
        long seenChanges = facts.changes();
        if (turn != null && (!turn.equals(seen) || seenChanges != changes)) {
          Verdict verdict = check.step(turn.step()).verdict(facts);
          if (turn.equals(current()) && !(turn.equals(seen) && verdict.equals(last))) {
            last = verdict;
            told.accept(new Standing(turn.step(), turn.number(), verdict));
          }
          seen = turn;
          changes = seenChanges;
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Turn current() {
    return now;
  }

  private synchronized boolean over() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    thread.interrupt();
    performer.close();
  }
}
