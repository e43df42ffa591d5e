package wirelab.compare.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.compare.Sample;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;

/**
 * How many pictures took how long, in columns of equal width, the wires beside each other. The
 * slowest hundredth is in the last column, so that a few do not press all others together.
 */
final class HistogramChart {
  private static final int COLUMNS = 32;
  private static final int SLOWEST = 100;
  private static final double GAP = 1;

  private HistogramChart() {}

  static void draw(List<Series> all, Sheet sheet) {
    double end = 0;
    for (Series series : all) {
      List<Sample> sorted = series.sorted();
      if (!sorted.isEmpty()) {
        Sample late = sorted.get(sorted.size() - 1 - sorted.size() / SLOWEST);
        end = Math.max(end, Chart.millis((double) late.nanos()));
      }
    }
    Scale across = Scale.reaching(end, sheet.left(), sheet.right());
    Cell[][] cells = cells(all, across.top());
    int most = 0;
    for (Cell[] wire : cells) {
      for (Cell cell : wire) {
        most = Math.max(most, cell.count);
      }
    }
    Scale up = Scale.reaching(most, sheet.bottom(), sheet.top());
    sheet.upright(up, "pictures");
    sheet.along(across.ticks(), across, value -> Sheet.number(value, across.top()), "ms");
    double column = (sheet.right() - sheet.left()) / COLUMNS;
    double width = Math.max(1, (column - GAP) / all.size());
    for (int wire = 0; wire < all.size(); wire++) {
      for (int i = 0; i < COLUMNS; i++) {
        Cell cell = cells[wire][i];
        if (cell.example != null) {
          double x = sheet.left() + i * column + wire * width;
          double y = up.at(cell.count);
          Reading reading = reading(all.get(wire), cell, i, across.top());
          Pen pen = new Pen(Ink.SERIES, wire);
          sheet.bar(pen, new Point(x, y), width, sheet.bottom() - y, reading);
        }
      }
    }
    sheet.legend(Series.names(all));
  }

  private static Reading reading(Series series, Cell cell, int column, double top) {
    double from = top * column / COLUMNS;
    double to = top * (column + 1) / COLUMNS;
    String range =
        column == COLUMNS - 1
            ? "%s ms and more".formatted(Sheet.number(from, 1))
            : "%s to %s ms".formatted(Sheet.number(from, 1), Sheet.number(to, 1));
    String text = "%s: %,d pictures took %s".formatted(series.name(), cell.count, range);
    return new Reading(text, java.util.Optional.ofNullable(cell.example));
  }

  /** Pictures of one wire in one column. */
  private static final class Cell {
    private int count;
    private @Nullable Sample example;
  }

  private static Cell[][] cells(List<Series> all, double top) {
    Cell[][] cells = new Cell[all.size()][COLUMNS];
    for (int wire = 0; wire < all.size(); wire++) {
      for (int i = 0; i < COLUMNS; i++) {
        cells[wire][i] = new Cell();
      }
      for (Sample sample : all.get(wire).samples()) {
        int column = (int) (Chart.millis((double) sample.nanos()) / top * COLUMNS);
        Cell cell = cells[wire][Math.clamp(column, 0, COLUMNS - 1)];
        cell.count++;
        cell.example = sample;
      }
    }
    return cells;
  }
}
