package wirelab.ui.bytes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import wirelab.model.ByteRange;

/** Draws the bytes in sight, once: from the back to the front, in runs as long as can be. */
final class BytesPainter {
  private static final double EDGE = 2;
  private static final int LABEL_GAP = 2;
  private static final int LEAST_LABEL = 10;

  /** What is marked. */
  record Marks(List<Tint> tints, ByteRange selection) {}

  private final GraphicsContext pen;
  private final Function<BytesInk, Color> inks;
  private final Grid grid;
  private final Places places;

  BytesPainter(GraphicsContext pen, Function<BytesInk, Color> inks, Places places) {
    this.pen = pen;
    this.inks = inks;
    this.places = places;
    this.grid = places.grid();
  }

  void draw(Excerpt excerpt, Marks marks, double width) {
    for (Tint tint : marks.tints()) {
      fill(tint.range(), excerpt, inks.apply(BytesInk.tint(tint.style())));
    }
    hatch(excerpt);
    edges(marks.tints(), excerpt.range(), width);
    fill(marks.selection(), excerpt, inks.apply(BytesInk.SELECTION));
    pen.setFont(places.letters().font());
    ByteRange range = excerpt.range();
    for (long from = range.start(); from < range.end(); from += grid.columns()) {
      long to = Math.min(from + grid.columns(), range.end());
      pen.setFill(inks.apply(BytesInk.OFFSET));
      pen.fillText(
          String.format(Locale.ROOT, "%0" + grid.digits() + "x", from),
          places.x(0),
          places.baseline(from));
      runs(excerpt, new ByteRange(from, to), marks.selection());
    }
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
      int column = places.column(from);
      pen.setFill(inks.apply(ink(chosen, missing, BytesInk.HEX)));
      pen.fillText(excerpt.hex(grid, from, to), places.x(grid.hex(column)), places.baseline(from));
      pen.setFill(inks.apply(ink(chosen, missing, BytesInk.LETTERS)));
      pen.fillText(excerpt.text(from, to), places.x(grid.text(column)), places.baseline(from));
      from = to;
    }
  }

  private static BytesInk ink(boolean chosen, boolean missing, BytesInk usual) {
    if (chosen) {
      return BytesInk.ON_SELECTION;
    }
    return missing ? BytesInk.MISSING : usual;
  }

  /** Colours a range behind both digits and places.letters(). */
  private void fill(ByteRange range, Excerpt excerpt, Color colour) {
    pen.setFill(colour);
    strips(
        range,
        excerpt,
        (from, to) -> {
          double height = places.height(from, to);
          pen.fillRect(
              places.hexLeft(from),
              places.y(from),
              places.hexRight(to) - places.hexLeft(from),
              height);
          pen.fillRect(
              places.textLeft(from),
              places.y(from),
              places.textRight(to) - places.textLeft(from),
              height);
        });
  }

  /** Draws slanted lines where bytes are missing. */
  private void hatch(Excerpt excerpt) {
    pen.setStroke(inks.apply(BytesInk.HATCH));
    pen.setLineWidth(1);
    ByteRange range = excerpt.range();
    for (long offset = range.start(); offset < range.end(); offset++) {
      if (excerpt.missing(offset)) {
        slant(places.hexLeft(offset), places.hexRight(offset), places.y(offset));
        slant(places.textLeft(offset), places.textRight(offset), places.y(offset));
      }
    }
  }

  private void slant(double left, double right, double y) {
    double step = places.letters().width();
    for (double x = left; x + step <= right + 0.5; x += step) {
      pen.strokeLine(x, y + places.height(), x + step, y);
    }
  }

  /** Marks where tints with a label begin, and says what they are where there is room. */
  private void edges(List<Tint> tints, ByteRange sight, double width) {
    Map<Long, String> labels = new TreeMap<>();
    pen.setFill(inks.apply(BytesInk.EDGE));
    for (Tint tint : tints) {
      long start = tint.range().start();
      if (!tint.label().isEmpty() && sight.contains(start)) {
        pen.fillRect(places.hexLeft(start) - EDGE / 2, places.y(start), EDGE, places.height());
        pen.fillRect(places.textLeft(start) - 1, places.y(start), 1, places.height());
        labels.merge(
            start - places.column(start), tint.label(), (before, label) -> before + " · " + label);
      }
    }
    double left = places.x(grid.letters() + LABEL_GAP);
    int room = (int) ((width - left) / places.letters().width());
    if (room >= LEAST_LABEL) {
      pen.setFont(places.letters().font());
      pen.setFill(inks.apply(BytesInk.LABEL));
      labels.forEach((row, label) -> pen.fillText(cut(label, room), left, places.baseline(row)));
    }
  }

  private static String cut(String label, int room) {
    return label.length() <= room ? label : label.substring(0, room - 1) + "…";
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
    double height = places.height() - EDGE;
    pen.strokeRect(
        places.hexLeft(at) + 1,
        places.y(at) + 1,
        places.hexRight(at) - places.hexLeft(at) - EDGE,
        height);
  }
}
