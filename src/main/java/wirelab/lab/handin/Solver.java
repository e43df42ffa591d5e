package wirelab.lab.handin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wirelab.lab.Action;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.act.Lesson;
import wirelab.lab.act.OwnPlace;
import wirelab.lab.check.Verdict;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/**
 * Does steps without a window and keeps what they stand on, as a learner's window does: for
 * hand-ins to compare with, and to try the marking.
 */
public final class Solver {
  private static final long PATIENCE_SECONDS = 5;

  private final Catalog catalog;
  private final Portfolio portfolio;

  public Solver(Catalog catalog, Portfolio portfolio) {
    this.catalog = catalog;
    this.portfolio = portfolio;
  }

  /**
   * Does a step as its lab says.
   *
   * @throws SettingException if an action can not be, in one line
   * @throws HandInException if it could not be kept
   */
  public StepRecord solve(Lab lab, LabStep step, long seed)
      throws SettingException, IOException, HandInException, InterruptedException {
    return perform(lab, step, seed, step.solve());
  }

  /** Does something else in a step, as one of its mistakes, and keeps that. */
  StepRecord perform(Lab lab, LabStep step, long seed, List<Action> actions)
      throws SettingException, IOException, HandInException, InterruptedException {
    BlockingQueue<Lesson.Standing> told = new LinkedBlockingQueue<>();
    StepLog log = new StepLog();
    try (OwnPlace place = new OwnPlace(catalog, lab.draw(seed));
        Lesson lesson = new Lesson(place, lab, seed, told::add)) {
      place.listen(log);
      place.listen(lesson);
      lesson.begin(step, 1);
      lesson.perform(step.setup());
      lesson.perform(actions);
      Verdict verdict = awaited(told);
      return portfolio.keep(new Scene(place, log.events()), lab, step, verdict);
    }
  }

  /** The first that says done, or else the last one. */
  private static Verdict awaited(BlockingQueue<Lesson.Standing> told) throws InterruptedException {
    Lesson.@Nullable Standing last = null;
    Lesson.@Nullable Standing next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (next != null) {
      last = next;
      if (last.verdict().done()) {
        break;
      }
      next = told.poll(1, TimeUnit.SECONDS);
    }
    return last == null ? new Verdict(false, java.util.Optional.empty(), "") : last.verdict();
  }
}
