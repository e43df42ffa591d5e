package wirelab.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.compare.Run;
import wirelab.compare.chart.Chart;
import wirelab.compare.chart.Series;
import wirelab.compare.report.Csv;
import wirelab.compare.report.HistogramLog;
import wirelab.compare.report.HtmlReport;
import wirelab.compare.report.RunFile;
import wirelab.compare.report.Svg;
import wirelab.ui.base.FileChoice;

/** The files that comparisons can be written to, by the endings of their names. */
final class Exports {
  static final List<FileChoice.Kind> KINDS =
      List.of(
          new FileChoice.Kind("Page with charts", List.of(".html")),
          new FileChoice.Kind("Table", List.of(".csv")),
          new FileChoice.Kind("HdrHistogram log", List.of(".hlog")),
          new FileChoice.Kind("This chart, to be scaled", List.of(".svg")),
          new FileChoice.Kind("This chart, as it is seen", List.of(".png")),
          new FileChoice.Kind("Comparison, to be opened here", List.of(RunFile.ENDING)));

  private static final double WIDTH = 900;
  private static final double HEIGHT = 360;

  private Exports() {}

  /**
   * Writes the runs as the name of {@code file} asks for; of several, a comparison holds the first.
   *
   * @throws IOException with one line
   */
  static void write(Path file, List<Run> runs, Chart chart) throws IOException {
    String name = file.toString();
    if (name.endsWith(RunFile.ENDING)) {
      RunFile.write(runs.getFirst(), file);
    } else if (name.endsWith(".html")) {
      HtmlReport.write(runs, command(runs.getFirst().contest()), file);
    } else if (name.endsWith(".csv")) {
      Csv.write(runs, file);
    } else if (name.endsWith(".hlog")) {
      HistogramLog.write(runs, file);
    } else if (name.endsWith(".svg")) {
      Svg.write(chart.draw(Series.of(runs), WIDTH, HEIGHT), file);
    } else {
      throw new IOException(
          "%s: write a name that ends with .html, .csv, .hlog, .svg, .png or %s"
              .formatted(file.getFileName(), RunFile.ENDING));
    }
  }

  /** The line that repeats a comparison. */
  private static String command(Contest contest) {
    List<Contestant> all = contest.contestants();
    String others =
        all.stream()
            .skip(1)
            .map(other -> " --b '" + other.wire() + "'")
            .collect(Collectors.joining());
    return "./wirelab compare --a '%s'%s --source '%s' --frames %d --warm-up %d --fps %s --seed %d"
        .formatted(
            all.getFirst().wire(),
            others,
            contest.source(),
            contest.pictures(),
            contest.warmUp(),
            contest.rate(),
            contest.seed());
  }
}
