package wirelab.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import wirelab.compare.Sample;
import wirelab.compare.Summary;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;

/**
 * Latency by percentile. The axis below counts nines: from 90 to 99 % is as far as from 99 to 99.9.
 */
final class PercentileChart {
  private static final int STEPS_PER_NINE = 20;

  private PercentileChart() {}

  static void draw(List<Series> all, Sheet sheet) {
    long most = 0;
    int pictures = 0;
    for (Series series : all) {
      pictures = Math.max(pictures, series.samples().size());
      for (Sample sample : series.samples()) {
        most = Math.max(most, sample.nanos());
      }
    }
    double nines = Math.max(1, Math.log10(pictures));
    Scale across = new Scale(nines, sheet.left(), sheet.right());
    Scale up = Scale.reaching(Chart.millis((double) most), sheet.bottom(), sheet.top());
    sheet.upright(up, "ms");
    List<Double> ticks = new ArrayList<>(List.of(0.0, Math.log10(2)));
    for (double nine = 1; nine <= nines; nine++) {
      ticks.add(nine);
    }
    sheet.along(ticks, across, PercentileChart::name, "percentile");
    for (int i = 0; i < all.size(); i++) {
      curve(all.get(i), new Pen(Ink.SERIES, i), sheet, across, up);
    }
    sheet.legend(Series.names(all));
  }

  private static void curve(Series series, Pen pen, Sheet sheet, Scale across, Scale up) {
    List<Sample> sorted = series.sorted();
    if (sorted.isEmpty()) {
      return;
    }
    Histogram histogram = Summary.histogram(sorted);
    double end = Math.max(1, Math.log10(sorted.size()));
    List<Point> points = new ArrayList<>();
    for (int step = 0; step <= end * STEPS_PER_NINE; step++) {
      double nines = (double) step / STEPS_PER_NINE;
      double percentile = percentile(nines);
      double value = histogram.getValueAtPercentile(percentile);
      Point point = new Point(across.at(nines), up.at(Chart.millis(value)));
      points.add(point);
      int index = (int) Math.ceil(percentile / 100 * sorted.size()) - 1;
      Sample sample = sorted.get(Math.clamp(index, 0, sorted.size() - 1));
      String text = "%s, %s: %s".formatted(series.name(), percent(percentile), Chart.text(value));
      sheet.dot(pen, point, false, Reading.of(text, sample));
    }
    sheet.line(pen, points);
    Sample slowest = sorted.getLast();
    Point last = new Point(across.at(end), up.at(Chart.millis((double) slowest.nanos())));
    String text = "%s, slowest, %s".formatted(series.name(), Chart.text(slowest));
    sheet.dot(pen, last, true, Reading.of(text, slowest));
  }

  private static double percentile(double nines) {
    return 100 * (1 - Math.pow(10, -nines));
  }

  private static String name(double nines) {
    return percent(percentile(nines));
  }

  private static String percent(double percentile) {
    return String.format(Locale.ROOT, "%.4f", percentile).replaceAll("\\.?0+$", "") + " %";
  }
}
