package wirelab.compare.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import wirelab.compare.Contest;
import wirelab.compare.Median;
import wirelab.compare.PairedDifference;
import wirelab.compare.Run;
import wirelab.compare.Summary;
import wirelab.compare.Surroundings;
import wirelab.compare.Verdict;
import wirelab.compare.chart.Chart;
import wirelab.compare.chart.Series;
import wirelab.export.Destination;

/**
 * Comparisons on one page that needs nothing else: what came of them, the charts, where it was
 * measured, and the command that repeats it.
 */
public final class HtmlReport {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 320;
  private static final double MILLION = 1e6;
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Wirelab: a comparison</title>
      <style>
      body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 960px; padding: 0 1em; color: #111; }
      table { border-collapse: collapse; margin: 1em 0; width: 100%; }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      .result { font-size: 1.2em; } code { background: #f2f2f2; padding: .1em .3em; }
      svg { max-width: 100%; height: auto; }
      </style></head><body>
      """;

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param command that repeats the comparison
   */
  public static void write(List<Run> runs, String command, Path file) throws IOException {
    Destination.write(
        file,
        writer -> {
          writer.write(HEAD);
          writer.write("<h1>Which is faster, and why?</h1>\n");
          for (Run run : runs) {
            writer.write(section(run));
          }
          List<Series> series = Series.of(runs);
          for (Chart chart : Chart.values()) {
            writer.write("<h2>" + Svg.escaped(chart.title()) + "</h2>\n");
            writer.write(Svg.of(chart.draw(series, WIDTH, HEIGHT)));
          }
          writer.write("<h2>To repeat it</h2>\n<p><code>" + Svg.escaped(command) + "</code></p>\n");
          writer.write("</body></html>\n");
        });
  }

  private static String section(Run run) {
    StringBuilder text = new StringBuilder();
    Contest contest = run.contest();
    text.append("<h2>").append(Svg.escaped(contest.source().toString())).append("</h2>\n");
    for (String sentence : Verdict.sentences(run)) {
      text.append("<p class=\"result\">").append(Svg.escaped(sentence)).append("</p>\n");
    }
    text.append(table(Summary.of(run)));
    Surroundings here = run.surroundings();
    text.append(
        Svg.escaped(
            String.format(
                Locale.ROOT,
                "%,d pictures through each wire, in turns that alternate, every two on connections of"
                    + " their own; the first %,d were not counted. Rate: %s. Seed: %d. Began %s. %s, %s, %s, %d cores, heap up to"
                    + " %,d MiB.",
                contest.pictures(),
                contest.warmUp(),
                contest.rate(),
                contest.seed(),
                run.began(),
                here.program(),
                here.jdk(),
                here.system(),
                here.cores(),
                here.heapBytes() >> 20)));
    return text.append("\n").toString();
  }

  private static String table(List<Summary> all) {
    StringBuilder table = new StringBuilder("<table><tr>");
    for (String title :
        List.of(
            "wire",
            "pictures",
            "p50 ms",
            "p99 ms",
            "max ms",
            "difference ms",
            "95 % interval",
            "bytes sent",
            "copied",
            "allocated",
            "CPU ms")) {
      table.append("<th>").append(title).append("</th>");
    }
    table.append("</tr>\n");
    for (Summary summary : all) {
      table
          .append("<tr>")
          .append(
              cells(summary).stream()
                  .map(cell -> "<td>" + Svg.escaped(cell) + "</td>")
                  .collect(Collectors.joining()))
          .append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  private static List<String> cells(Summary summary) {
    Histogram latency = summary.latency();
    Summary.Typical typical = summary.typical();
    Median total = summary.difference().map(PairedDifference::total).orElse(null);
    String name = summary.contestant().name();
    if (summary.count() == 0) {
      return List.of(name, "0", "", "", "", "", "", "", "", "", "");
    }
    return List.of(
        name,
        String.format(Locale.ROOT, "%,d", summary.count()),
        millis((double) latency.getValueAtPercentile(50)),
        millis((double) latency.getValueAtPercentile(99)),
        millis((double) latency.getMaxValue()),
        total == null ? "" : millis(total.value()),
        total == null ? "" : millis(total.low()) + " to " + millis(total.high()),
        String.format(Locale.ROOT, "%,.0f", typical.wireBytes()),
        String.format(Locale.ROOT, "%,.0f", typical.copied()),
        String.format(Locale.ROOT, "%,.0f", typical.allocated()),
        millis(typical.cpu()));
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / MILLION);
  }
}
