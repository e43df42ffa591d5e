package wirelab.ui.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import wirelab.fault.Loss;

/**
 * Draws, over the number of pictures, which part of them was lost, the part that theory lets
 * expect, and the band in which what is measured lies in 99 of 100 sessions. Lines are told apart
 * by their dashes and their names too.
 */
final class LossChart extends Region {
  private static final int LINES = 4;
  private static final double GAP = 4;
  private static final double ROOM_ABOVE = 1.15;

  private final Polygon band = styled(new Polygon(), "loss-band");
  private final Polyline expected = styled(new Polyline(), "loss-expected");
  private final Polyline measured = styled(new Polyline(), "loss-measured");
  private final List<Line> grid = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private final Label expectedName = named("expected", "loss-expected-name");
  private final Label measuredName = named("measured", "loss-measured-name");
  private final Label pictures = named("pictures", "loss-mark");
  private List<Loss> points = List.of();

  LossChart() {
    getStyleClass().add("loss-chart");
    for (int i = 0; i <= LINES; i++) {
      grid.add(styled(new Line(), "loss-grid"));
      marks.add(named("", "loss-mark"));
    }
    getChildren().addAll(grid);
    getChildren().addAll(band, expected, measured);
    getChildren().addAll(marks);
    getChildren().addAll(expectedName, measuredName, pictures);
    getChildren().forEach(child -> child.setManaged(false));
    setMinSize(0, 0);
    show(List.of());
  }

  private static <N extends Node> N styled(N node, String style) {
    node.getStyleClass().add(style);
    return node;
  }

  private static Label named(String text, String style) {
    return styled(new Label(text), style);
  }

  void show(List<Loss> next) {
    points = next;
    boolean any = !next.isEmpty();
    getChildren().forEach(child -> child.setVisible(any));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double letter = pictures.prefHeight(-1);
    double left = marks.getFirst().prefHeight(-1) * 2.6;
    double right = getWidth() - Math.max(expectedName.prefWidth(-1), measuredName.prefWidth(-1));
    double bottom = getHeight() - letter;
    if (points.isEmpty() || right - GAP <= left || bottom <= letter) {
      return;
    }
    double most = most();
    Scale scale =
        new Scale(left, right - 2 * GAP, letter / 2, bottom, points.getLast().pictures(), most);
    grid(scale, most);
    lines(scale);
    names(scale, right - GAP);
    pictures.setText("%,d pictures".formatted(points.getLast().pictures()));
    pictures.resizeRelocate(
        scale.right() - pictures.prefWidth(-1), bottom, pictures.prefWidth(-1), letter);
  }

  /** From pictures and parts to places. */
  private record Scale(
      double left, double right, double top, double bottom, long pictures, double most) {
    double x(long picture) {
      return left + (right - left) * picture / Math.max(1, pictures);
    }

    double y(double part) {
      return bottom - (bottom - top) * part / most;
    }
  }

  /** The top of the scale: what is lost now, with its band and some room, but not beyond all. */
  private double most() {
    Loss now = points.getLast();
    double highest = Math.max(Math.max(now.measured(), now.expected()), now.interval().high());
    double step = highest > 0.5 ? 0.2 : highest > 0.1 ? 0.04 : 0.01;
    return Math.min(1, Math.ceil(highest * ROOM_ABOVE / step) * step);
  }

  private void grid(Scale scale, double most) {
    for (int i = 0; i <= LINES; i++) {
      double part = most * i / LINES;
      double y = Math.rint(scale.y(part)) + 0.5;
      Line line = grid.get(i);
      line.setStartX(scale.left());
      line.setEndX(scale.right());
      line.setStartY(y);
      line.setEndY(y);
      Label mark = marks.get(i);
      mark.setText(FaultsViewModel.percent(part));
      double height = mark.prefHeight(-1);
      mark.resizeRelocate(0, y - height / 2, scale.left() - GAP, height);
    }
  }

  private void lines(Scale scale) {
    draw(expected.getPoints(), scale, Loss::expected);
    draw(measured.getPoints(), scale, Loss::measured);
    List<Double> around = new ArrayList<>();
    draw(around, scale, point -> point.interval().high());
    for (Loss point : points.reversed()) {
      around.add(scale.x(point.pictures()));
      around.add(scale.y(point.interval().low()));
    }
    band.getPoints().setAll(around);
  }

  private void draw(List<Double> into, Scale scale, ToDoubleFunction<Loss> part) {
    List<Double> places = new ArrayList<>();
    for (Loss point : points) {
      places.add(scale.x(point.pictures()));
      places.add(scale.y(Math.min(scale.most(), part.applyAsDouble(point))));
    }
    into.clear();
    into.addAll(places);
  }

  /** At the ends of their lines, one above the other where those meet. */
  private void names(Scale scale, double left) {
    double height = expectedName.prefHeight(-1);
    double one = scale.y(points.getLast().expected());
    double other = scale.y(points.getLast().measured());
    double lack = Math.max(0, height - Math.abs(one - other)) / 2;
    double up = one <= other ? -lack : lack;
    place(expectedName, left, one + up - height / 2);
    place(measuredName, left, other - up - height / 2);
  }

  private static void place(Label name, double x, double y) {
    name.resizeRelocate(x, y, name.prefWidth(-1), name.prefHeight(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return 120;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }
}
