package wirelab.compare.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is drawn. Lengths are in points, x to the right and y down. */
public sealed interface Mark {
  Pen pen();

  /**
   * How it is drawn.
   *
   * @param number of the wire or stage where {@code ink} has several
   */
  record Pen(Ink ink, int number) {
    static Pen of(Ink ink) {
      return new Pen(ink, 0);
    }
  }

  /** Straight lines from point to point. */
  record Line(Pen pen, List<Point> points) implements Mark {}

  /** A filled rectangle. */
  record Bar(Pen pen, double x, double y, double width, double height, @Nullable Reading reading)
      implements Mark {}

  /** A point that can be read, and is drawn as a dot where {@code seen}. */
  record Dot(Pen pen, Point at, boolean seen, Reading reading) implements Mark {}

  /** Words on one line; {@code at} is where their baseline begins, has its middle or ends. */
  record Words(Pen pen, Point at, Anchor anchor, String text) implements Mark {}

  /** A place in the plane. */
  record Point(double x, double y) {}

  /** Which end of the words is at their point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
