package wirelab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import wirelab.compare.Median;
import wirelab.compare.PairedDifference;
import wirelab.compare.Run;
import wirelab.compare.Summary;
import wirelab.compare.Verdict;
import wirelab.event.Stage;

/** Comparisons as text and as JSON. */
final class CompareReport {
  private static final String LINE = "%-32s %8s %10s %10s %10s %12s %24s";
  private static final double MILLION = 1e6;

  private CompareReport() {}

  static String text(List<Run> runs) {
    List<String> lines = new ArrayList<>();
    for (Run run : runs) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s, %,d pictures through each wire (and %,d before them that do not count)",
              run.contest().source(),
              run.contest().pictures(),
              run.contest().warmUp()));
      lines.add(
          String.format(
              Locale.ROOT,
              LINE,
              "wire",
              "pictures",
              "p50 ms",
              "p99 ms",
              "max ms",
              "differs ms",
              "95 %"));
      Summary.of(run).forEach(summary -> lines.add(line(summary)));
      lines.addAll(Verdict.sentences(run));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(Summary summary) {
    Histogram latency = summary.latency();
    Median total = summary.difference().map(PairedDifference::total).orElse(null);
    if (summary.count() == 0) {
      return String.format(
          Locale.ROOT, LINE, summary.contestant().name(), "none", "-", "-", "-", "-", "-");
    }
    return String.format(
        Locale.ROOT,
        LINE,
        summary.contestant().name(),
        String.format(Locale.ROOT, "%,d", summary.count()),
        millis((double) latency.getValueAtPercentile(50)),
        millis((double) latency.getValueAtPercentile(99)),
        millis((double) latency.getMaxValue()),
        total == null ? "" : millis(total.value()),
        total == null ? "" : millis(total.low()) + " to " + millis(total.high()));
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / MILLION);
  }

  static String json(List<Run> runs) {
    return new Json().withAll("runs", runs.stream().map(CompareReport::object).toList()).toString();
  }

  private static Json object(Run run) {
    return new Json()
        .with("source", run.contest().source().toString())
        .with("pictures", run.contest().pictures())
        .with("warm_up", run.contest().warmUp())
        .with("seed", run.contest().seed())
        .with("stopped", run.stopped() ? "true" : "false")
        .with("jdk", run.surroundings().jdk())
        .with("system", run.surroundings().system())
        .with("cores", run.surroundings().cores())
        .withAll("wires", Summary.of(run).stream().map(CompareReport::object).toList())
        .with("verdict", Verdict.sentences(run));
  }

  private static Json object(Summary summary) {
    Histogram latency = summary.latency();
    Summary.Typical typical = summary.typical();
    Json stages = new Json();
    summary.stages().forEach((stage, nanos) -> stages.with(stage.title(), nanos));
    Json wire =
        new Json()
            .with("name", summary.contestant().name())
            .with("wire", summary.contestant().wire().toString())
            .with("count", summary.count())
            .with("p50_ms", (double) latency.getValueAtPercentile(50) / MILLION)
            .with("p90_ms", (double) latency.getValueAtPercentile(90) / MILLION)
            .with("p99_ms", (double) latency.getValueAtPercentile(99) / MILLION)
            .with("max_ms", (double) latency.getMaxValue() / MILLION)
            .with("message_bytes", typical.messageBytes())
            .with("wire_bytes", typical.wireBytes())
            .with("copied_bytes", typical.copied())
            .with("allocated_bytes", typical.allocated())
            .with("cpu_ms", typical.cpu() / MILLION)
            .with("stages_ns", stages)
            .with(
                "failures",
                summary.failures().stream()
                    .map(failure -> "picture %d: %s".formatted(failure.picture(), failure.reason()))
                    .toList());
    summary.difference().ifPresent(found -> wire.with("difference", difference(found)));
    return wire;
  }

  private static Json difference(PairedDifference found) {
    Median total = found.total();
    return new Json()
        .with("median_ms", total.value() / MILLION)
        .with("low_ms", total.low() / MILLION)
        .with("high_ms", total.high() / MILLION)
        .with("confidence", total.confidence())
        .with("blocks", total.count())
        .with("stages", found.main().stream().map(Stage::title).toList());
  }
}
