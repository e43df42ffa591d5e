package wirelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirelab.event.Stage;

/** What a comparison showed in sentences for people. All of them say measured figures only. */
public final class Verdict {
  private static final double MILLION = 1e6;

  /** A ratio from which on two figures are worth telling apart. */
  private static final double NOTABLE = 1.1;

  private Verdict() {}

  /** One or more sentences on each wire but the first. */
  public static List<String> sentences(Run run) {
    List<Summary> all = Summary.of(run);
    List<String> sentences = new ArrayList<>();
    Summary base = all.getFirst();
    for (Summary other : all.subList(1, all.size())) {
      sentences.add(difference(base, other));
      other.difference().ifPresent(found -> sentences.addAll(reasons(base, other, found)));
    }
    for (Failure failure : run.failures()) {
      if (failure.last()) {
        Contestant out = run.contest().contestants().get(failure.contestant());
        sentences.add("%s was given up: %s.".formatted(out.name(), failure.reason()));
      }
    }
    if (run.stopped()) {
      sentences.add("Stopped before the end: only the pictures sent so far count.");
    }
    return sentences;
  }

  /** As in "struct is 0.410 ms faster per picture (…)". */
  private static String difference(Summary base, Summary other) {
    if (other.difference().isEmpty()) {
      return "%s and %s can not be compared: no two pictures in a row got through both."
          .formatted(other.contestant().name(), base.contestant().name());
    }
    Median total = other.difference().get().total();
    String interval =
        "%.0f %% interval %s to %s ms, %d blocks of two pictures"
            .formatted(
                Math.min(95, Math.floor(100 * total.confidence())),
                millis(total.low()),
                millis(total.high()),
                total.count());
    if (total.mayBeZero()) {
      return "No difference between %s and %s can be told: %s ms per picture (%s)."
          .formatted(
              other.contestant().name(), base.contestant().name(), millis(total.value()), interval);
    }
    return "%s is %s ms %s per picture than %s (%s)."
        .formatted(
            other.contestant().name(),
            millis(Math.abs(total.value())),
            total.value() > 0 ? "slower" : "faster",
            base.contestant().name(),
            interval);
  }

  private static List<String> reasons(Summary base, Summary other, PairedDifference found) {
    List<String> reasons = new ArrayList<>();
    List<Stage> stages = found.main();
    if (!found.total().mayBeZero() && !stages.isEmpty()) {
      List<String> parts =
          stages.stream()
              .map(stage -> "%s %s ms".formatted(stage.title(), millis(found.share(stage))))
              .toList();
      reasons.add("Of it, stage by stage: %s.".formatted(String.join(", ", parts)));
    }
    Summary.Typical a = base.typical();
    Summary.Typical b = other.typical();
    List<String> figures = new ArrayList<>();
    tell(figures, "copies", b.copied(), a.copied());
    tell(figures, "allocates", b.allocated(), a.allocated());
    tell(figures, "sends", b.wireBytes(), a.wireBytes());
    if (!figures.isEmpty()) {
      reasons.add(
          "A picture through %s %s bytes (%s)."
              .formatted(
                  other.contestant().name(),
                  String.join(", ", figures),
                  "in brackets: " + base.contestant().name()));
    }
    return reasons;
  }

  private static void tell(List<String> figures, String verb, double value, double other) {
    double ratio = (Math.max(value, other) + 1) / (Math.min(value, other) + 1);
    if (ratio >= NOTABLE) {
      figures.add(String.format(Locale.ROOT, "%s %,.0f (%,.0f)", verb, value, other));
    }
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / MILLION);
  }
}
