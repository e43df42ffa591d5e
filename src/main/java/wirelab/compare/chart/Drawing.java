package wirelab.compare.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart as it is at one size.
 *
 * @param marks those that cover others come later
 */
public record Drawing(String title, double width, double height, List<Mark> marks) {
  private static final double NEAR = 14;

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** What stands at this point or near it. */
  public Optional<Mark> at(double x, double y) {
    Mark found = null;
    double nearest = NEAR;
    for (Mark mark : marks) {
      double distance = distance(mark, x, y);
      if (distance <= nearest) {
        nearest = distance;
        found = mark;
      }
    }
    return Optional.ofNullable(found);
  }

  /** What a mark says, if it says something. */
  public static Optional<Reading> reading(Mark mark) {
    return switch (mark) {
      case Mark.Dot dot -> Optional.of(dot.reading());
      case Mark.Bar bar -> Optional.ofNullable(bar.reading());
      case Mark.Line line -> Optional.empty();
      case Mark.Words words -> Optional.empty();
    };
  }

  /** How far a mark that says something is away; one that is pointed at is at 0. */
  private static double distance(Mark mark, double x, double y) {
    if (reading(mark).isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return switch (mark) {
      case Mark.Dot dot -> Math.hypot(dot.at().x() - x, dot.at().y() - y);
      case Mark.Bar bar -> {
        double dx = Math.max(0, Math.max(bar.x() - x, x - bar.x() - bar.width()));
        double dy = Math.max(0, Math.max(bar.y() - y, y - bar.y() - bar.height()));
        yield Math.hypot(dx, dy);
      }
      case Mark.Line line -> Double.POSITIVE_INFINITY;
      case Mark.Words words -> Double.POSITIVE_INFINITY;
    };
  }
}
