package wirelab.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import wirelab.compare.Sample;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;

/** The slowest picture of each second, and in which of them garbage was collected. */
final class TimelineChart {
  private static final long SECOND = 1_000_000_000L;
  private static final double MARK = 6;

  private TimelineChart() {}

  static void draw(List<Series> all, Sheet sheet) {
    List<NavigableMap<Long, Sample>> slowest = new ArrayList<>();
    double most = 0;
    long seconds = 1;
    for (Series series : all) {
      NavigableMap<Long, Sample> bySecond = slowest(series);
      slowest.add(bySecond);
      for (Sample sample : bySecond.values()) {
        most = Math.max(most, Chart.millis((double) sample.nanos()));
      }
      seconds = bySecond.isEmpty() ? seconds : Math.max(seconds, bySecond.lastKey() + 1);
    }
    Scale across = new Scale(seconds, sheet.left(), sheet.right());
    Scale up = Scale.reaching(most, sheet.bottom(), sheet.top());
    sheet.upright(up, "ms");
    List<Double> ticks = across.ticks().stream().filter(tick -> tick == Math.rint(tick)).toList();
    sheet.along(ticks, across, value -> Sheet.number(value, 20), "s since the first picture");
    for (int wire = 0; wire < all.size(); wire++) {
      curve(wire, all.get(wire).name(), slowest.get(wire), sheet, new Plane(across, up));
    }
    collections(all, sheet, across);
    sheet.legend(Series.names(all));
  }

  /** Both axes. */
  private record Plane(Scale across, Scale up) {}

  private static void curve(
      int wire, String name, NavigableMap<Long, Sample> slowest, Sheet sheet, Plane plane) {
    Pen pen = new Pen(Ink.SERIES, wire);
    List<Point> points = new ArrayList<>();
    slowest.forEach(
        (second, sample) -> {
          double x = plane.across.at(second + 0.5);
          Point point = new Point(x, plane.up.at(Chart.millis((double) sample.nanos())));
          points.add(point);
          String text = "%s, second %d, slowest, %s".formatted(name, second, Chart.text(sample));
          sheet.dot(pen, point, true, Reading.of(text, sample));
        });
    sheet.line(pen, points);
  }

  private static NavigableMap<Long, Sample> slowest(Series series) {
    NavigableMap<Long, Sample> slowest = new TreeMap<>();
    for (Sample sample : series.samples()) {
      slowest.merge(second(series, sample), sample, (a, b) -> a.nanos() >= b.nanos() ? a : b);
    }
    return slowest;
  }

  private static long second(Series series, Sample sample) {
    return (sample.journey().began() - series.samples().getFirst().journey().began()) / SECOND;
  }

  /** Small columns on the axis. */
  private static void collections(List<Series> all, Sheet sheet, Scale across) {
    for (Series series : all) {
      for (Sample sample : series.samples()) {
        if (sample.collections() > 0) {
          double began = (sample.journey().began() - series.samples().getFirst().journey().began());
          double x = across.at(began / SECOND);
          String text =
              "garbage collected while %s, %s".formatted(series.name(), Chart.text(sample));
          Pen pen = Pen.of(Ink.COLLECTION);
          sheet.bar(pen, new Point(x, sheet.bottom() - MARK), 2, MARK, Reading.of(text, sample));
        }
      }
    }
  }
}
