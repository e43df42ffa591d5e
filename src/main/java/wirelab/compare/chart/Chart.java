package wirelab.compare.chart;

import java.util.List;
import java.util.Locale;
import wirelab.compare.Sample;

/** The ways to look at a comparison. Each can be drawn at any size, of one run or of several. */
@SuppressWarnings("ImmutableEnumChecker") // its art is a method without state
public enum Chart {
  PERCENTILES(
      "Percentiles",
      "percentiles",
      "How long pictures take, from the fastest to the slowest; the axis counts nines",
      PercentileChart::draw),
  HISTOGRAM("Histogram", "histogram", "How many pictures take how long", HistogramChart::draw),
  TIMELINE(
      "Slowest per second",
      "timeline",
      "The slowest picture of each second, and when garbage was collected",
      TimelineChart::draw),
  STAGES(
      "Stages",
      "stages",
      "Where the time of the median, the slowest and the last picture went",
      StageChart::draw),
  BYTES(
      "Bytes per picture",
      "bytes",
      "Bytes on the wire, copied by the codecs, and allocated on the heap",
      CostChart::bytes),
  CPU("CPU per picture", "cpu", "Processor time of both threads, beside latency", CostChart::cpu);

  private static final double MILLION = 1e6;

  private final String title;
  private final String fileName;
  private final String help;
  private final Art art;

  Chart(String title, String fileName, String help, Art art) {
    this.title = title;
    this.fileName = fileName;
    this.help = help;
    this.art = art;
  }

  /** Draws. */
  @FunctionalInterface
  private interface Art {
    void draw(List<Series> all, Sheet sheet);
  }

  public String title() {
    return title;
  }

  /** What it shows, in one line. */
  public String help() {
    return help;
  }

  /** Without an ending. */
  public String fileName() {
    return fileName;
  }

  /** The chart of these wires, so many points wide and high. */
  public Drawing draw(List<Series> all, double width, double height) {
    Sheet sheet = new Sheet(title, width, height);
    if (Series.empty(all)) {
      sheet.nothing();
    } else {
      art.draw(all, sheet);
    }
    return sheet.done();
  }

  static double millis(double nanos) {
    return nanos / MILLION;
  }

  static String text(double nanos) {
    return String.format(Locale.ROOT, "%,.3f ms", millis(nanos));
  }

  /** As in "picture 17: 0.412 ms". */
  static String text(Sample sample) {
    return "picture %d: %s".formatted(sample.picture(), text((double) sample.nanos()));
  }
}
