package wirelab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import wirelab.bench.Bench;
import wirelab.bench.Order;
import wirelab.bench.Pending;
import wirelab.bench.Replay;
import wirelab.model.Side;

/** Does the orders of a file, one after the other. */
final class CallsRun {
  private final Replay replay;
  private final CallsReport report;
  private final BufferedReader input;
  private final boolean pause;

  /**
   * Nothing is done yet.
   *
   * @param pause whether a line of {@code input} is waited for before each order
   */
  CallsRun(Bench bench, CallsReport report, BufferedReader input, boolean pause) {
    this.replay = new Replay(bench);
    this.report = report;
    this.input = input;
    this.pause = pause;
    bench.listen(report);
  }

  void run(List<Order> orders) throws IOException, InterruptedException {
    for (Order order : orders) {
      if (pause) {
        report.next(order);
        input.readLine();
      }
      Pending pending = replay.next(order);
      if (!pending.outcome().isDone()) {
        report.waits(pending);
      }
    }
    for (Side side : Side.values()) {
      replay.free(side);
    }
  }
}
