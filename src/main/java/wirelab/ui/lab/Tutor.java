package wirelab.ui.lab;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.act.Lesson;
import wirelab.spi.SettingException;

/**
 * Carries out what a learner asks of a lab, one thing after the other on a thread of its own, so
 * that the window never waits.
 */
final class Tutor implements AutoCloseable {

  private final Room room;
  private final Follower follower;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("tutor").factory());
  private final Future<Lesson> lesson;
  private @Nullable Future<?> action;

  /** Is told on the tutor's threads. */
  interface Follower {
    void stands(Lesson.Standing standing);

    /** What was asked with {@code turn} has ended; {@code trouble} is a line, empty if none. */
    void ended(int turn, String trouble);
  }

  /** Begins no step yet. */
  Tutor(Room room, Lab lab, long seed, Follower follower) {
    this.room = room;
    this.follower = follower;
    this.lesson =
        queue.submit(
            () -> {
              Lesson made = new Lesson(room, lab, seed, follower::stands);
              room.listen(made);
              room.capture(lab.ports(seed));
              return made;
            });
  }

  /** Begins a step with no sockets; what is still being done for another one ends. */
  void begin(LabStep step, int turn) {
    act(turn, () -> fresh(step, turn));
  }

  /** Begins a step and sets the scene for it. */
  void setUp(LabStep step, int turn) {
    act(
        turn,
        () -> {
          Lesson now = fresh(step, turn);
          now.perform(step.setup());
          return now;
        });
  }

  /** Begins a step and does it. */
  void show(LabStep step, int turn) {
    act(
        turn,
        () -> {
          Lesson now = fresh(step, turn);
          now.perform(step.setup());
          now.perform(step.solve());
          return now;
        });
  }

  private Lesson fresh(LabStep step, int turn) throws Exception {
    room.clear();
    room.stopStream(); // what streams by would count as the learner's
    Lesson now = lesson.get();
    now.begin(step, turn);
    return now;
  }

  private void act(int turn, Callable<Lesson> work) {
    Future<?> before = action;
    if (before != null) {
      before.cancel(true);
    }
    action = queue.submit(() -> follower.ended(turn, trouble(work)));
  }

  private static String trouble(Callable<Lesson> work) {
    try {
      work.call();
      return "";
    } catch (SettingException e) {
      return "This could not be done: " + e.getMessage();
    } catch (InterruptedException e) {
      return ""; // something else is wanted now
    } catch (Exception e) {
      System.getLogger(Tutor.class.getName()).log(System.Logger.Level.ERROR, "a bug", e);
      return "A bug in Wirelab: " + e;
    }
  }

  /** Writes down what the learner has answered. */
  void answer(String question, String value) {
    record(new Event.Answered(room.now(), question, value));
  }

  /** Writes down what the learner has done, after all that was asked before. */
  void record(Event event) {
    queue.execute(() -> room.record(event));
  }

  /** Shows a capture. */
  void open(Path capture) {
    queue.execute(() -> room.show(capture));
  }

  /** Ends what is being done, and the lesson; the sockets that were made stay. */
  @Override
  public void close() {
    queue.execute(
        () -> {
          if (lesson.state() == Future.State.SUCCESS) {
            Lesson over = lesson.resultNow();
            room.ignore(over);
            over.close();
          }
        });
    Future<?> running = action;
    if (running != null) {
      running.cancel(true);
    }
    queue.shutdown();
  }
}
