package wirelab.ui.bytes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import wirelab.model.ByteRange;
import wirelab.ui.base.Letters;

/** Draws the bytes in sight, once: from the back to the front, in runs as long as can be. */
final class BytesPainter {
  /** From the left edge, in letters. */
  static final double MARGIN = 1;

  private static final double ROUND = 4;
  private static final double EDGE = 2;
  private static final int LABEL_GAP = 2;
  private static final int LEAST_LABEL = 10;

  /**
   * Where rows stand.
   *
   * @param first row in sight
   * @param y its upper edge
   */
  record Place(long first, double y, double height, double baseline) {}

  /** What is marked. */
  record Marks(List<Tint> tints, ByteRange selection, ByteRange highlight) {}

  private final GraphicsContext pen;
  private final Function<BytesInk, Color> inks;
  private final Grid grid;
  private final Letters letters;
  private final Place place;

  BytesPainter(
      GraphicsContext pen,
      Function<BytesInk, Color> inks,
      Grid grid,
      Letters letters,
      Place place) {
    this.pen = pen;
    this.inks = inks;
    this.grid = grid;
    this.letters = letters;
    this.place = place;
  }

  void draw(Excerpt excerpt, Marks marks, double width) {
    for (Tint tint : marks.tints()) {
      fill(tint.range(), excerpt, inks.apply(BytesInk.tint(tint.style())));
    }
    hatch(excerpt);
    edges(marks.tints(), excerpt.range(), width);
    fill(marks.highlight(), excerpt, inks.apply(BytesInk.HIGHLIGHT));
    fill(marks.selection(), excerpt, inks.apply(BytesInk.SELECTION));
    pen.setFont(letters.font());
    ByteRange range = excerpt.range();
    for (long from = range.start(); from < range.end(); from += grid.columns()) {
      long to = Math.min(from + grid.columns(), range.end());
      pen.setFill(inks.apply(BytesInk.OFFSET));
      pen.fillText(
          String.format(Locale.ROOT, "%0" + grid.digits() + "x", from), x(0), baseline(from));
      runs(excerpt, new ByteRange(from, to), marks.selection());
    }
    outline(marks.highlight(), excerpt);
  }

  /** A row's bytes, each run of those that look alike at once. */
  private void runs(Excerpt excerpt, ByteRange row, ByteRange selection) {
    long from = row.start();
    while (from < row.end()) {
      boolean chosen = selection.contains(from);
      boolean missing = excerpt.missing(from);
      long to = from + 1;
      while (to < row.end() && selection.contains(to) == chosen && excerpt.missing(to) == missing) {
        to++;
      }
      int column = column(from);
      pen.setFill(inks.apply(ink(chosen, missing, BytesInk.HEX)));
      pen.fillText(excerpt.hex(grid, from, to), x(grid.hex(column)), baseline(from));
      pen.setFill(inks.apply(ink(chosen, missing, BytesInk.LETTERS)));
      pen.fillText(excerpt.text(from, to), x(grid.text(column)), baseline(from));
      from = to;
    }
  }

  private static BytesInk ink(boolean chosen, boolean missing, BytesInk usual) {
    if (chosen) {
      return BytesInk.ON_SELECTION;
    }
    return missing ? BytesInk.MISSING : usual;
  }

  /** Colours a range behind both digits and letters. */
  private void fill(ByteRange range, Excerpt excerpt, Color colour) {
    pen.setFill(colour);
    strips(
        range,
        excerpt,
        (from, to) -> {
          double height = rows(from, to) * place.height();
          pen.fillRect(hexLeft(from), y(from), hexRight(to) - hexLeft(from), height);
          pen.fillRect(textLeft(from), y(from), textRight(to) - textLeft(from), height);
        });
  }

  /** Draws slanted lines where bytes are missing. */
  private void hatch(Excerpt excerpt) {
    pen.setStroke(inks.apply(BytesInk.HATCH));
    pen.setLineWidth(1);
    ByteRange range = excerpt.range();
    for (long offset = range.start(); offset < range.end(); offset++) {
      if (excerpt.missing(offset)) {
        slant(hexLeft(offset), hexRight(offset), y(offset));
        slant(textLeft(offset), textRight(offset), y(offset));
      }
    }
  }

  private void slant(double left, double right, double y) {
    double step = letters.width();
    for (double x = left; x + step <= right + 0.5; x += step) {
      pen.strokeLine(x, y + place.height(), x + step, y);
    }
  }

  /** Marks where tints with a label begin, and says what they are where there is room. */
  private void edges(List<Tint> tints, ByteRange sight, double width) {
    Map<Long, String> labels = new TreeMap<>();
    pen.setFill(inks.apply(BytesInk.EDGE));
    for (Tint tint : tints) {
      long start = tint.range().start();
      if (!tint.label().isEmpty() && sight.contains(start)) {
        pen.fillRect(hexLeft(start) - EDGE / 2, y(start), EDGE, place.height());
        pen.fillRect(textLeft(start) - 1, y(start), 1, place.height());
        labels.merge(
            start - column(start), tint.label(), (before, label) -> before + " · " + label);
      }
    }
    double left = x(grid.letters() + LABEL_GAP);
    int room = (int) ((width - left) / letters.width());
    if (room >= LEAST_LABEL) {
      pen.setFont(letters.font());
      pen.setFill(inks.apply(BytesInk.LABEL));
      labels.forEach((row, label) -> pen.fillText(cut(label, room), left, baseline(row)));
    }
  }

  private static String cut(String label, int room) {
    return label.length() <= room ? label : label.substring(0, room - 1) + "…";
  }

  /** Draws a line around a range; its rows are one shape where they touch. */
  private void outline(ByteRange range, Excerpt excerpt) {
    long from = Math.max(range.start(), excerpt.range().start());
    long last = Math.min(range.end(), excerpt.range().end()) - 1;
    if (from > last) {
      return;
    }
    pen.setStroke(inks.apply(BytesInk.HIGHLIGHT_EDGE));
    pen.setLineWidth(EDGE);
    double height = rows(from, last) * place.height();
    boolean apart = height == 2 * place.height() && column(last) < column(from);
    if (apart) {
      long second = last - column(last);
      outline(new ByteRange(from, second), excerpt);
      outline(new ByteRange(second, last + 1), excerpt);
    } else {
      outline(
          new double[] {hexLeft(from), hexLeft(0)}, ends(last, this::hexRight), y(from), height);
      outline(
          new double[] {textLeft(from), textLeft(0)}, ends(last, this::textRight), y(from), height);
    }
  }

  private double[] ends(long last, LongToDoubleFunction right) {
    return new double[] {right.applyAsDouble(last), right.applyAsDouble(grid.columns() - 1)};
  }

  /**
   * Draws a line around rows.
   *
   * @param lefts of the first row, and of others
   * @param rights of the last row, and of others
   */
  private void outline(double[] lefts, double[] rights, double top, double height) {
    double row = place.height();
    if (height == row) {
      pen.strokeRoundRect(lefts[0], top + 0.5, rights[0] - lefts[0], row - 1, ROUND, ROUND);
      return;
    }
    double above = top + 0.5;
    double below = top + height - 0.5;
    pen.strokePolygon(
        new double[] {
          lefts[0], rights[1], rights[1], rights[0], rights[0], lefts[1], lefts[1], lefts[0]
        },
        new double[] {
          above, above, below - row, below - row, below, below, above + row, above + row
        },
        8);
  }

  private interface Strip {
    /** Bytes of one row, or of whole rows; {@code to} is the last of them. */
    void draw(long from, long to);
  }

  /** A range in sight as at most three strips: the end of a row, whole rows, a row's beginning. */
  private void strips(ByteRange range, Excerpt excerpt, Strip strip) {
    long from = Math.max(range.start(), excerpt.range().start());
    long end = Math.min(range.end(), excerpt.range().end());
    int columns = grid.columns();
    if (from < end && from % columns != 0) {
      long to = Math.min(end, from - from % columns + columns);
      strip.draw(from, to - 1);
      from = to;
    }
    long whole = end - end % columns;
    if (from < whole) {
      strip.draw(from, whole - 1);
      from = whole;
    }
    if (from < end) {
      strip.draw(from, end - 1);
    }
  }

  /** Draws where the next key moves from. */
  void cursor(long at) {
    pen.setStroke(inks.apply(BytesInk.CURSOR));
    pen.setLineWidth(EDGE);
    double height = place.height() - EDGE;
    pen.strokeRect(hexLeft(at) + 1, y(at) + 1, hexRight(at) - hexLeft(at) - EDGE, height);
  }

  private int column(long offset) {
    return (int) (offset % grid.columns());
  }

  private double rows(long from, long to) {
    return to / grid.columns() - from / grid.columns() + 1;
  }

  private double x(double letter) {
    return Math.rint((MARGIN + letter) * letters.width());
  }

  private double y(long offset) {
    return place.y() + (offset / grid.columns() - place.first()) * place.height();
  }

  private double baseline(long offset) {
    return y(offset) + place.baseline();
  }

  private double hexLeft(long offset) {
    return x(grid.hex(column(offset)) - 0.5);
  }

  private double hexRight(long offset) {
    return x(grid.hex(column(offset)) + 2.5);
  }

  private double textLeft(long offset) {
    return x(grid.text(column(offset)));
  }

  private double textRight(long offset) {
    return x(grid.text(column(offset)) + 1);
  }
}
