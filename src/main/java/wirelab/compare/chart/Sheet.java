package wirelab.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import wirelab.compare.chart.Mark.Anchor;
import wirelab.compare.chart.Mark.Pen;
import wirelab.compare.chart.Mark.Point;

/** A drawing that is being made: the plane between two axes, and what is put there. */
final class Sheet {
  static final double LEFT = 64;
  static final double RIGHT = 16;
  static final double TOP = 40;
  static final double BOTTOM = 44;
  private static final double TICK = 4;
  private static final double LINE = 16;
  private static final double LETTER = 7;

  private final String title;
  private final double width;
  private final double height;
  private final List<Mark> marks = new ArrayList<>();

  Sheet(String title, double width, double height) {
    this.title = title;
    this.width = width;
    this.height = height;
  }

  double left() {
    return LEFT;
  }

  double right() {
    return width - RIGHT;
  }

  double top() {
    return TOP;
  }

  double bottom() {
    return height - BOTTOM;
  }

  Drawing done() {
    return new Drawing(title, width, height, marks);
  }

  void words(Ink ink, double x, double y, Anchor anchor, String text) {
    marks.add(new Mark.Words(Pen.of(ink), new Point(x, y), anchor, text));
  }

  void line(Pen pen, List<Point> points) {
    marks.add(new Mark.Line(pen, List.copyOf(points)));
  }

  void line(Ink ink, Point from, Point to) {
    line(Pen.of(ink), List.of(from, to));
  }

  void bar(Pen pen, Point corner, double barWidth, double barHeight, @Nullable Reading reading) {
    marks.add(new Mark.Bar(pen, corner.x(), corner.y(), barWidth, barHeight, reading));
  }

  void dot(Pen pen, Point at, boolean seen, Reading reading) {
    marks.add(new Mark.Dot(pen, at, seen, reading));
  }

  /** The axis at the left, with lines across. */
  void upright(Scale scale, String unit) {
    for (double value : scale.ticks()) {
      double y = scale.at(value);
      line(value == 0 ? Ink.AXIS : Ink.GRID, new Point(left(), y), new Point(right(), y));
      words(Ink.FAINT, left() - 2 * TICK, y + TICK, Anchor.END, number(value, scale.top()));
    }
    words(Ink.FAINT, left() - 2 * TICK, top() - 2 * TICK, Anchor.END, unit);
  }

  /** The axis below; {@code values} are where it has ticks. */
  void along(List<Double> values, Scale scale, DoubleFunction<String> name, String unit) {
    line(Ink.AXIS, new Point(left(), bottom()), new Point(right(), bottom()));
    for (double value : values) {
      double x = scale.at(value);
      line(Ink.AXIS, new Point(x, bottom()), new Point(x, bottom() + TICK));
      words(Ink.FAINT, x, bottom() + LINE, Anchor.MIDDLE, name.apply(value));
    }
    words(Ink.FAINT, right(), bottom() + 2 * LINE + TICK, Anchor.END, unit);
  }

  /** The wires and their colours, above the plane. */
  void legend(List<String> names) {
    double x = left();
    for (int i = 0; i < names.size(); i++) {
      bar(new Pen(Ink.SERIES, i), new Point(x, TICK + 2), LINE / 2, LINE / 2, null);
      words(Ink.TEXT, x + LINE - TICK, LINE - 2, Anchor.START, names.get(i));
      x += LINE + names.get(i).length() * LETTER + LINE / 2;
    }
  }

  void nothing() {
    words(Ink.FAINT, width / 2, height / 2, Anchor.MIDDLE, "no picture got through");
  }

  /** With as many decimals as tell the ticks of a scale up to {@code top} apart. */
  static String number(double value, double top) {
    int decimals = top >= 20 ? 0 : top >= 2 ? 1 : top >= 0.2 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
