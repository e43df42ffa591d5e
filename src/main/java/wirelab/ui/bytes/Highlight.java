package wirelab.ui.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineJoin;
import wirelab.model.ByteRange;

/**
 * The line around bytes that are pointed at elsewhere. It lies over the drawing, so that pointing
 * draws nothing anew but what is under it.
 */
final class Highlight extends Path {
  private static final double EDGE = 2;

  private final List<PathElement> line = new ArrayList<>();

  Highlight() {
    setManaged(false);
    setMouseTransparent(true);
    setStrokeWidth(EDGE);
    setStrokeLineJoin(StrokeLineJoin.ROUND);
  }

  void colours(Color inside, Color edge) {
    setFill(inside);
    setStroke(edge);
  }

  /**
   * Goes around bytes.
   *
   * @param range of them, all in sight; may be empty
   * @param bottom of the paper
   */
  void around(ByteRange range, Places places, double bottom) {
    setVisible(range.length() > 0); // an empty path would have the whole window drawn anew
    if (isVisible()) {
      line.clear();
      surround(range, places, bottom);
      getElements().setAll(line);
    }
  }

  /** Rows are one shape where they touch. */
  private void surround(ByteRange range, Places places, double bottom) {
    long from = range.start();
    long last = range.end() - 1;
    int columns = places.grid().columns();
    boolean twoRows = last / columns - from / columns == 1;
    if (twoRows && places.column(last) < places.column(from)) {
      long second = last - places.column(last);
      surround(new ByteRange(from, second), places, bottom);
      surround(new ByteRange(second, range.end()), places, bottom);
      return;
    }
    shape(range, places, bottom, places::hexLeft, places::hexRight);
    shape(range, places, bottom, places::textLeft, places::textRight);
  }

  private void shape(
      ByteRange range,
      Places places,
      double bottom,
      LongToDoubleFunction left,
      LongToDoubleFunction right) {
    long from = range.start();
    long last = range.end() - 1;
    double top = places.y(from) + 0.5;
    double end = places.y(from) + places.height(from, last) - 0.5;
    if (places.height(from, last) == places.height()) {
      double[] xs = {left.applyAsDouble(from), right.applyAsDouble(last)};
      polygon(bottom, new double[] {xs[0], xs[1], xs[1], xs[0]}, new double[] {top, top, end, end});
      return;
    }
    double row = places.height();
    double widest = right.applyAsDouble(places.grid().columns() - 1L);
    double first = left.applyAsDouble(from);
    double ends = right.applyAsDouble(last);
    double edge = left.applyAsDouble(0);
    polygon(
        bottom,
        new double[] {first, widest, widest, ends, ends, edge, edge, first},
        new double[] {top, top, end - row, end - row, end, end, top + row, top + row});
  }

  /** Cut at the edges of the paper. */
  private void polygon(double bottom, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      double within = Math.clamp(y[i], 0, bottom);
      line.add(i == 0 ? new MoveTo(x[i], within) : new LineTo(x[i], within));
    }
    line.add(new ClosePath());
  }
}
