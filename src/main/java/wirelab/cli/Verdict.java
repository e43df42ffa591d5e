package wirelab.cli;

import java.util.Locale;
import java.util.Optional;
import wirelab.pipeline.Figures;

/** Whether what was asked for has happened. */
final class Verdict {
  private final Outcome outcome;
  private final Figures figures;
  private final boolean mayLose;

  /**
   * On a run.
   *
   * @param mayLose whether the transport may lose pictures
   */
  Verdict(Outcome outcome, boolean mayLose) {
    this.outcome = outcome;
    this.figures = outcome.figures();
    this.mayLose = mayLose;
  }

  /** What did not happen, in one line; empty if all did. */
  Optional<String> failure() {
    if (outcome.trouble() != null) {
      return Optional.of(outcome.trouble());
    }
    if (!outcome.task().plan().disturbance().faults().isEmpty() && outcome.anything()) {
      return Optional.empty(); // what was broken on purpose is no failure
    }
    return switch (outcome.task().plan().role()) {
      case SENDER -> sending();
      case RECEIVER -> receiving();
      case BOTH -> sending().or(this::arriving);
    };
  }

  private Optional<String> sending() {
    long sent = figures.sent().pictures();
    // pictures that were dropped for want of time were dropped because that was asked for
    long handled = sent + figures.sent().dropped();
    long wanted = outcome.task().frames();
    if (sent > 0 && handled >= wanted) {
      return Optional.empty();
    }
    String what =
        wanted > 0 ? "%d of %d pictures were sent".formatted(sent, wanted) : "no picture was sent";
    int connections = outcome.pace().connections();
    if (outcome.pace().alone() && (connections > 0 || firstError().isEmpty())) {
      String end = connections == 0 ? "" : " any more";
      return because(what, "nobody listened at " + outcome.task().plan().address() + end);
    }
    return because(what, connections > 1 ? "the connection broke on the way" : firstError());
  }

  private Optional<String> receiving() {
    long received = figures.received().pictures();
    long wanted = Math.max(1, outcome.task().frames());
    if (received >= wanted) {
      return Optional.empty();
    }
    String what =
        String.format(
            Locale.ROOT,
            "%d of %d pictures were received in %.1f s",
            received,
            wanted,
            outcome.pace().seconds());
    return because(received == 0 ? "no picture was received" : what, firstError());
  }

  private Optional<String> arriving() {
    long sent = figures.sent().pictures();
    Figures.Received received = figures.received();
    boolean enough = mayLose ? received.intact() > 0 : received.intact() >= sent;
    if (enough && received.changed() == 0) {
      return Optional.empty();
    }
    String what =
        "%d of %d pictures arrived intact (%d changed, %d lost)"
            .formatted(received.intact(), sent, received.changed(), figures.lost());
    return because(what, firstError());
  }

  private String firstError() {
    return figures.errors().isEmpty() ? "" : figures.errors().getFirst();
  }

  private static Optional<String> because(String what, String reason) {
    return Optional.of(reason.isEmpty() ? what : what + ": " + reason);
  }
}
