package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.compare.Run;
import wirelab.compare.chart.Chart;
import wirelab.compare.chart.Series;
import wirelab.compare.report.Csv;
import wirelab.compare.report.HistogramLog;
import wirelab.compare.report.HtmlReport;
import wirelab.compare.report.RunFile;
import wirelab.compare.report.Svg;

/** The options that say how a comparison is told. */
final class CompareOutput {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 360;

  @Option(
      names = "--json",
      description = "Tell the result as one JSON object, on the last line of the standard output.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with the result, the charts, and how to repeat it.")
  private @Nullable Path html;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write a line for each picture through each wire.")
  private @Nullable Path csv;

  @Option(
      names = "--hdr",
      paramLabel = "FILE",
      description = "Write the latencies as an HdrHistogram log.")
  private @Nullable Path hdr;

  @Option(
      names = "--charts",
      paramLabel = "FOLDER",
      description = "Write each chart as an SVG file into a folder that exists.")
  private @Nullable Path charts;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Keep the comparison, to be opened with --open or in the window; of several sizes, each"
              + " in a file with its number.")
  private @Nullable Path kept;

  /**
   * Tells of the comparisons, and writes the files.
   *
   * @param command that repeats them
   */
  void tell(List<Run> runs, String command, Streams streams) throws IOException {
    if (kept != null) {
      for (int i = 0; i < runs.size(); i++) {
        RunFile.write(runs.get(i), runs.size() == 1 ? kept : numbered(kept, i + 1));
      }
    }
    if (csv != null) {
      Csv.write(runs, csv);
    }
    if (hdr != null) {
      HistogramLog.write(runs, hdr);
    }
    if (html != null) {
      HtmlReport.write(runs, command, html);
    }
    if (charts != null) {
      for (Chart chart : Chart.values()) {
        Path file = charts.resolve(chart.fileName() + ".svg");
        Svg.write(chart.draw(Series.of(runs), WIDTH, HEIGHT), file);
      }
    }
    streams.out().println(json ? CompareReport.json(runs) : CompareReport.text(runs));
    streams.out().flush();
  }

  private static Path numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.', 1);
    List<String> parts = new ArrayList<>();
    parts.add(dot < 0 ? name : name.substring(0, dot));
    parts.add("-" + number);
    parts.add(dot < 0 ? "" : name.substring(dot));
    return file.resolveSibling(String.join("", parts));
  }
}
