package wirelab.ui.bench;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** An arrow from box to box, which can be marked with its place in the way that was gone. */
final class Arrow extends Group {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");
  private static final double HEAD = 7;
  private static final double HALF_HEAD = 3.5;

  private final Line line = new Line();
  private final Polygon head = new Polygon();
  private final Label place = new Label();

  Arrow() {
    line.getStyleClass().add("tcp-arrow");
    head.getStyleClass().add("tcp-arrow-head");
    place.getStyleClass().add("tcp-arrow-place");
    getChildren().addAll(line, head, place);
    mark(0, false);
  }

  /** What number it has in the way that was gone, 0 if none; and whether it may come next. */
  void mark(int number, boolean possible) {
    place.setText(Integer.toString(number));
    place.setVisible(number > 0);
    for (javafx.scene.Node part : getChildren()) {
      part.pseudoClassStateChanged(GONE, number > 0);
      part.pseudoClassStateChanged(POSSIBLE, possible);
    }
    if (number > 0) {
      toFront();
    }
  }

  /** Draws it from the edge of one box to the edge of another, {@code aside} pixels to its left. */
  void span(Bounds from, Bounds to, double aside) {
    Point2D start = middle(from);
    Point2D end = middle(to);
    Point2D along = end.subtract(start).normalize();
    Point2D left = new Point2D(along.getY(), -along.getX()).multiply(aside);
    Point2D tail = edge(from, start.add(left), along);
    Point2D tip = edge(to, end.add(left), along.multiply(-1));
    Point2D neck = tip.subtract(along.multiply(HEAD));
    Point2D wing = new Point2D(along.getY(), -along.getX()).multiply(HALF_HEAD);
    line.setStartX(tail.getX());
    line.setStartY(tail.getY());
    line.setEndX(neck.getX());
    line.setEndY(neck.getY());
    Point2D one = neck.add(wing);
    Point2D other = neck.subtract(wing);
    head.getPoints()
        .setAll(tip.getX(), tip.getY(), one.getX(), one.getY(), other.getX(), other.getY());
    place.autosize();
    Point2D half = tail.midpoint(neck);
    place.relocate(half.getX() - place.getWidth() / 2, half.getY() - place.getHeight() / 2);
  }

  private static Point2D middle(Bounds box) {
    return new Point2D(box.getCenterX(), box.getCenterY());
  }

  /** Where a line from a point within a box leaves it. */
  private static Point2D edge(Bounds box, Point2D from, Point2D along) {
    double x = along.getX() < 0 ? box.getMinX() : box.getMaxX();
    double y = along.getY() < 0 ? box.getMinY() : box.getMaxY();
    double across = along.getX() == 0 ? Double.MAX_VALUE : (x - from.getX()) / along.getX();
    double down = along.getY() == 0 ? Double.MAX_VALUE : (y - from.getY()) / along.getY();
    return from.add(along.multiply(Math.min(across, down)));
  }
}
