package wirelab.compare.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import wirelab.compare.Median;
import wirelab.compare.Sample;
import wirelab.compare.chart.Mark.Anchor;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;

/** What a picture costs, in bars that lie: the median of each wire, with its figure. */
final class CostChart {
  private static final double LABEL = 120;
  private static final double VALUE = 90;
  private static final double LINE = 16;
  private static final double THICKEST = 24;

  private CostChart() {}

  /** Something that is counted. */
  private record Measure(String name, String unit, ToLongFunction<Sample> of) {}

  static void bytes(List<Series> all, Sheet sheet) {
    draw(
        List.of(
            new Measure("on the wire", "bytes", sample -> sample.journey().wireBytes()),
            new Measure("copied by codecs", "bytes", sample -> sample.cost().copied()),
            new Measure("allocated", "bytes", sample -> sample.cost().allocated())),
        all,
        sheet);
  }

  static void cpu(List<Series> all, Sheet sheet) {
    draw(
        List.of(
            new Measure("both threads", "µs", sample -> sample.cost().cpu() / 1000),
            new Measure("latency", "µs", sample -> sample.nanos() / 1000)),
        all,
        sheet);
  }

  private static void draw(List<Measure> measures, List<Series> all, Sheet sheet) {
    double[][] values = new double[measures.size()][all.size()];
    double most = 1;
    for (int measure = 0; measure < measures.size(); measure++) {
      for (int wire = 0; wire < all.size(); wire++) {
        values[measure][wire] = median(all.get(wire), measures.get(measure));
        most = Math.max(most, values[measure][wire]);
      }
    }
    Scale across = new Scale(most, sheet.left() + LABEL, sheet.right() - VALUE);
    double group = (sheet.bottom() - sheet.top()) / measures.size();
    for (int measure = 0; measure < measures.size(); measure++) {
      double top = sheet.top() + measure * group;
      sheet.words(Ink.TEXT, LINE / 2, top + LINE, Anchor.START, measures.get(measure).name());
      double thick = Math.min(THICKEST, (group - LINE) / all.size());
      for (int wire = 0; wire < all.size(); wire++) {
        bar(
            values[measure][wire],
            new Named(all.get(wire).name(), measures.get(measure), wire),
            sheet,
            across,
            new Point(top + wire * thick, thick));
      }
    }
    sheet.legend(Series.names(all));
  }

  /** Whose value it is. */
  private record Named(String wire, Measure measure, int number) {}

  /** {@code place}: where it begins and how thick it is, from top to bottom. */
  private static void bar(double value, Named named, Sheet sheet, Scale across, Point place) {
    String figure = String.format(Locale.ROOT, "%,.0f %s", value, named.measure.unit);
    double end = across.at(value);
    sheet.bar(
        new Pen(Ink.SERIES, named.number),
        new Point(across.at(0), place.x()),
        Math.max(1, end - across.at(0)),
        place.y() - 2,
        Reading.of("%s, %s: %s".formatted(named.wire, named.measure.name, figure)));
    sheet.words(Ink.TEXT, end + 6, place.x() + place.y() / 2 + 3, Anchor.START, figure);
  }

  private static double median(Series series, Measure measure) {
    double[] values = series.samples().stream().mapToDouble(measure.of()::applyAsLong).toArray();
    return values.length == 0 ? 0 : Median.of(values).value();
  }
}
