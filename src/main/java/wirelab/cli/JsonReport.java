package wirelab.cli;

import org.jspecify.annotations.Nullable;
import wirelab.event.Stage;
import wirelab.fault.Disturbance;
import wirelab.fault.Loss;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;

/** The result of a run for programs. */
final class JsonReport {
  private static final double MILLI = 1e6;
  private static final double MICRO = 1e3;

  private JsonReport() {}

  /** One line. */
  static String of(Outcome outcome) {
    Figures figures = outcome.figures();
    Plan plan = outcome.task().plan();
    Json json =
        new Json()
            .with("frames_sent", figures.sent().pictures())
            .with("frames_received", figures.received().pictures())
            .with("frames_intact", figures.received().intact())
            .with("frames_changed", figures.received().changed())
            .with("bytes", outcome.bytes())
            .with("fps", outcome.pace().fps())
            .with("latency_ms", latency(figures.received().age()));
    if (plan.role() == Role.SENDER) {
      json.withNull("lost");
    } else {
      json.with("lost", outcome.lost());
    }
    broken(json, plan.disturbance(), outcome.broken());
    return json.with("duplicated", figures.datagrams().duplicate())
        .with("reordered", figures.datagrams().reordered())
        .with("late", figures.datagrams().late())
        .with("datagrams_lost", figures.datagrams().lost())
        .with("incomplete", figures.received().incomplete())
        .with("dropped", figures.sent().dropped())
        .with("stage_us", stages(figures))
        .with("wire", plan.wire().toString())
        .with("source", plan.role().sends() ? plan.feed().source().toString() : null)
        .with("size", size(outcome.format()))
        .with("seconds", outcome.pace().seconds())
        .with("errors", figures.errors())
        .toString();
  }

  private static void broken(Json json, Disturbance disturbance, Outcome.Broken broken) {
    if (disturbance.none()) {
      return;
    }
    json.with("faults", disturbance.toString()).with("faults_injected", broken.injected());
    Loss loss = broken.loss();
    if (loss != null) {
      Loss.Interval interval = loss.interval();
      json.with("units_per_picture", loss.units())
          .with("expected_loss", loss.expected())
          .with("measured_loss", loss.measured())
          .with(
              "expected_loss_99",
              new Json().with("low", interval.low()).with("high", interval.high()));
    }
  }

  private static Json latency(Figures.Age age) {
    if (age.samples() == 0) {
      return new Json().withNull("p50").withNull("p90").withNull("p99").withNull("max");
    }
    return new Json()
        .with("p50", age.p50() / MILLI)
        .with("p90", age.p90() / MILLI)
        .with("p99", age.p99() / MILLI)
        .with("max", age.max() / MILLI);
  }

  private static Json stages(Figures figures) {
    Json json = new Json();
    for (Stage stage : Stage.values()) {
      Double nanos = figures.stages().get(stage);
      if (nanos != null) {
        json.with(stage.title(), nanos / MICRO);
      }
    }
    return json;
  }

  private static @Nullable String size(@Nullable VideoFormat format) {
    return format == null ? null : PictureSize.of(format).toString();
  }
}
