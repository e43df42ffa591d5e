package wirelab.cli;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import wirelab.fault.Disturbance;
import wirelab.fault.Loss;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Plan;

/** The result of a run for people: a heading and a few aligned lines. */
final class Summary {
  private static final double PERCENT = 100;
  private static final int MOST_ERRORS = 5;
  private static final double MEGA = 1e6;

  private final Formatter text = new Formatter(Locale.ROOT);
  private final Outcome outcome;
  private final Figures figures;

  private Summary(Outcome outcome) {
    this.outcome = outcome;
    this.figures = outcome.figures();
  }

  /** Some lines, the last one without its end. */
  static String of(Outcome outcome) {
    Summary summary = new Summary(outcome);
    Plan plan = outcome.task().plan();
    summary.heading(plan);
    if (plan.role().sends()) {
      summary.sent();
    }
    if (plan.role().receives()) {
      summary.received(plan.role().sends());
    }
    summary.pace();
    summary.age();
    summary.datagrams();
    summary.broken(plan.disturbance());
    summary.errors();
    return summary.text.toString().stripTrailing();
  }

  private void heading(Plan plan) {
    VideoFormat format = outcome.format();
    String what = plan.role().sends() ? plan.feed().source() + " " : "";
    String size = format == null ? "" : PictureSize.of(format) + " ";
    text.format("%s%sover %s, %.1f s%n", what, size, plan.wire(), outcome.pace().seconds());
  }

  private void sent() {
    text.format("  sent       %,d%n", figures.sent().pictures());
    if (figures.sent().dropped() > 0) {
      text.format("  dropped    %,d (the sender did not keep up)%n", figures.sent().dropped());
    }
  }

  private void received(boolean compared) {
    Figures.Received received = figures.received();
    text.format("  received   %,d%n", received.pictures());
    if (compared) {
      text.format("  intact     %,d%n", received.intact());
    }
    if (received.changed() > 0) {
      text.format("  changed    %,d (not the pixels that were sent)%n", received.changed());
    }
    text.format("  lost       %,d%n", outcome.lost());
  }

  private void pace() {
    double perSecond = outcome.bytes() / MEGA / Math.max(1e-9, outcome.pace().seconds());
    text.format("  rate       %.1f pictures/s%n", outcome.pace().fps());
    text.format("  bytes      %,d (%.1f MB/s)%n", outcome.bytes(), perSecond);
  }

  private void age() {
    Figures.Age age = figures.received().age();
    if (age.samples() > 0) {
      text.format(
          "  age        %.1f ms typical (p50), p90 %.1f, p99 %.1f, most %.1f%n",
          age.p50() / MEGA, age.p90() / MEGA, age.p99() / MEGA, age.max() / MEGA);
    }
  }

  private void datagrams() {
    Figures.Datagrams datagrams = figures.datagrams();
    if (datagrams.lost() + datagrams.late() + datagrams.duplicate() + datagrams.reordered() > 0) {
      text.format(
          "  datagrams  %,d lost, %,d late, %,d duplicated, %,d reordered%n",
          datagrams.lost(), datagrams.late(), datagrams.duplicate(), datagrams.reordered());
    }
  }

  private void broken(Disturbance disturbance) {
    if (disturbance.none()) {
      return;
    }
    text.format("  faults     %,d injected: %s%n", outcome.broken().injected(), disturbance);
    Loss loss = outcome.broken().loss();
    if (loss != null && loss.pictures() > 0) {
      Loss.Interval interval = loss.interval();
      text.format(
          "  loss       %.1f %% of the pictures, of %.0f datagrams each%n",
          PERCENT * loss.measured(), loss.units());
      text.format(
          "             expected %.1f %%, and with 99 %% probability %.1f to %.1f%n",
          PERCENT * loss.expected(), PERCENT * interval.low(), PERCENT * interval.high());
    }
  }

  private void errors() {
    List<String> errors = figures.errors();
    for (String error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
      text.format("  error      %s%n", error);
    }
    if (errors.size() > MOST_ERRORS) {
      text.format("             and %d more; --json lists them%n", errors.size() - MOST_ERRORS);
    }
  }
}
