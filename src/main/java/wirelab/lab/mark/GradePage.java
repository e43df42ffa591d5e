package wirelab.lab.mark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The grades as one page for a browser, which needs nothing else. */
final class GradePage {
  private static final String TEMPLATE = "grades.html";
  private static final String CONTENT = "{{content}}";

  private final Grades grades;
  private final StringBuilder html = new StringBuilder();

  GradePage(Grades grades) {
    this.grades = grades;
  }

  /** The page. */
  String text() throws IOException {
    summary();
    failed();
    html.append("<h2>All</h2>\n");
    grades.all().forEach(this::learner);
    return template().replace(CONTENT, html);
  }

  private void summary() {
    html.append("<h2>Summary</h2>\n<table><thead>");
    row("th", List.of("Learner", "File", "Done", "Not as it must be"));
    html.append("</thead><tbody>\n");
    for (Marked one : grades.all()) {
      String done = "%d of %d".formatted(one.done(), one.steps().size());
      html.append(one.sound() ? "<tr>" : "<tr class=\"bad\">");
      cells(
          "td",
          List.of(
              one.readable() ? one.learner() : "?",
              one.fileName(),
              one.readable() ? done : "–",
              trouble(one)));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static String trouble(Marked one) {
    List<String> altered =
        one.altered().stream().map(step -> step.name() + ": " + step.mark().text()).toList();
    return String.join(
        "; ", java.util.stream.Stream.of(one.remarks(), altered).flatMap(List::stream).toList());
  }

  /** What does not count, of all learners. */
  private void failed() {
    html.append("<h2>Failed</h2>\n<table><thead>");
    row("th", List.of("Learner", "Lab", "Step", "Claimed", "Mark", "Reason"));
    html.append("</thead><tbody>\n");
    for (Marked one : grades.all()) {
      one.steps().stream()
          .filter(step -> step.mark() != Mark.DONE)
          .forEach(step -> step(step, List.of(one.learner())));
    }
    html.append("</tbody></table>\n");
  }

  private void learner(Marked one) {
    if (!one.readable()) {
      return;
    }
    html.append(one.sound() ? "<details>" : "<details open>").append("<summary>");
    html.append(escaped("%s, %d of %d".formatted(one.learner(), one.done(), one.steps().size())));
    html.append("</summary>\n<table><thead>");
    row("th", List.of("Lab", "Step", "Claimed", "Mark", "Reason"));
    html.append("</thead><tbody>\n");
    one.steps().forEach(step -> step(step, List.of()));
    html.append("</tbody></table></details>\n");
  }

  private void step(MarkedStep step, List<String> before) {
    html.append("<tr class=\"%s\">".formatted(kind(step.mark())));
    cells("td", before);
    cells("td", List.of(step.lab(), step.title(), step.claimed(), step.mark().text(), step.told()));
    html.append("</tr>\n");
  }

  private static String kind(Mark mark) {
    if (!mark.sound()) {
      return "bad";
    }
    return mark == Mark.DONE ? "done" : "open";
  }

  private void row(String tag, List<String> cells) {
    html.append("<tr>");
    cells(tag, cells);
    html.append("</tr>");
  }

  private void cells(String tag, List<String> cells) {
    for (String cell : cells) {
      html.append("<%s>%s</%s>".formatted(tag, escaped(cell), tag));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String template() throws IOException {
    try (InputStream file = GradePage.class.getResourceAsStream(TEMPLATE)) {
      if (file == null) {
        throw new IllegalStateException("no " + TEMPLATE + " in this program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
