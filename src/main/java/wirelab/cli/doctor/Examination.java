package wirelab.cli.doctor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs checks side by side. Each has a platform thread of its own, since native code may hang in
 * it; one that is late is left behind, and does not keep the program from ending.
 */
final class Examination {
  private final Duration limit;

  /**
   * @param limit how long all checks together may take
   */
  Examination(Duration limit) {
    this.limit = limit;
  }

  /** What was found, in the order of the checks. */
  List<Diagnosis> of(List<Check> checks) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    List<FutureTask<Finding>> running = checks.stream().map(Examination::start).toList();
    Diagnosis[] found = new Diagnosis[checks.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = Diagnosis.of(checks.get(i), await(running.get(i), deadline));
    }
    return List.of(found);
  }

  private static FutureTask<Finding> start(Check check) {
    FutureTask<Finding> task = new FutureTask<>(check.look());
    Thread.ofPlatform().daemon().name("doctor " + check.what()).start(task);
    return task;
  }

  private Finding await(FutureTask<Finding> task, long deadline) throws InterruptedException {
    try {
      return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Finding.lacks("no answer within %d s".formatted(limit.toSeconds()), "");
    } catch (ExecutionException e) {
      return Finding.lacks("can not be looked at: " + e.getCause(), "");
    }
  }
}
