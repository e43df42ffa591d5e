package wirelab.compare.path;

import java.util.List;

/**
 * The straight line through measured points whose relative distances from them are the smallest, by
 * least squares: so the small values count as much as the large ones.
 *
 * @param start where it begins, at x = 0
 * @param slope what y grows by when x grows by 1
 * @param worst the largest relative distance of a point
 */
public record StraightLine(double start, double slope, double worst) {
  /** One measurement; {@code y} is not 0. */
  public record Point(double x, double y) {}

  /** The line through {@code points}, at least two with different x. */
  public static StraightLine through(List<Point> points) {
    double weights = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (Point point : points) {
      double weight = 1 / (point.y * point.y);
      weights += weight;
      x += weight * point.x;
      y += weight * point.y;
      xx += weight * point.x * point.x;
      xy += weight * point.x * point.y;
    }
    double slope = (weights * xy - x * y) / (weights * xx - x * x);
    double start = (y - slope * x) / weights;
    double worst = 0;
    for (Point point : points) {
      worst = Math.max(worst, Math.abs(start + slope * point.x - point.y) / point.y);
    }
    return new StraightLine(start, slope, worst);
  }
}
