package wirelab.lab.mark;

import java.util.List;
import java.util.stream.Collectors;

/** The grades as tables: who has how much, all steps, and those that do not count. */
final class GradeTables {
  private static final List<String> STEPS =
      List.of("learner", "file", "lab", "step", "claimed", "mark", "reason");

  private final Grades grades;

  GradeTables(Grades grades) {
    this.grades = grades;
  }

  String summary() {
    Csv csv = new Csv(List.of("learner", "file", "seed", "done", "of", "altered", "remarks"));
    for (Marked one : grades.all()) {
      csv.row(
          List.of(
              one.learner(),
              one.fileName(),
              one.readable() ? Long.toString(one.seed()) : "",
              Long.toString(one.done()),
              Integer.toString(one.steps().size()),
              altered(one),
              String.join("; ", one.remarks())));
    }
    return csv.toString();
  }

  private static String altered(Marked one) {
    return one.altered().stream()
        .map(step -> step.name() + ": " + step.mark().text())
        .collect(Collectors.joining("; "));
  }

  String all() {
    return steps(false);
  }

  /** Steps that are not done, or were altered, and files that could not be read. */
  String failed() {
    return steps(true);
  }

  private String steps(boolean failedOnly) {
    Csv csv = new Csv(STEPS);
    for (Marked one : grades.all()) {
      if (!one.readable()) {
        csv.row(row(one, List.of("", "", "", "unreadable", String.join("; ", one.remarks()))));
      }
      for (MarkedStep step : one.steps()) {
        if (!failedOnly || step.mark() != Mark.DONE) {
          csv.row(
              row(
                  one,
                  List.of(
                      step.lab(), step.step(), step.claimed(), step.mark().text(), step.told())));
        }
      }
    }
    return csv.toString();
  }

  private static List<String> row(Marked one, List<String> cells) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(one.learner(), one.fileName()), cells.stream())
        .toList();
  }
}
