package wirelab.compare.chart;

import java.util.List;
import java.util.Locale;
import wirelab.compare.Sample;

/** The ways to look at a comparison. Each can be drawn at any size, of one run or of several. */
@SuppressWarnings("ImmutableEnumChecker") // its art is a method without state
public enum Chart {
  /** How long pictures take, from the fastest to the slowest; the slow ones have the most room. */
  PERCENTILES("Percentiles", "percentiles", PercentileChart::draw),
  /** How many pictures take how long. */
  HISTOGRAM("Histogram", "histogram", HistogramChart::draw),
  /** The slowest picture of each second. */
  TIMELINE("Slowest per second", "timeline", TimelineChart::draw),
  /** In which stages the time goes. */
  STAGES("Stages", "stages", StageChart::draw),
  /** Bytes on the wire, copied and allocated. */
  BYTES("Bytes per picture", "bytes", CostChart::bytes),
  /** Processor time. */
  CPU("CPU per picture", "cpu", CostChart::cpu);

  private static final double MILLION = 1e6;

  private final String title;
  private final String fileName;
  private final Art art;

  Chart(String title, String fileName, Art art) {
    this.title = title;
    this.fileName = fileName;
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
