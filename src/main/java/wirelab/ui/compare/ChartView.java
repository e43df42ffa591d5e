package wirelab.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import wirelab.compare.chart.Chart;
import wirelab.compare.chart.Drawing;
import wirelab.compare.chart.Mark;
import wirelab.compare.chart.Reading;
import wirelab.compare.chart.Series;

/**
 * A chart as large as there is room. Pointing at a mark reads it; a press, or Enter, chooses the
 * picture behind it; Left and Right go from mark to mark.
 */
final class ChartView extends Region {
  private static final double LETTERS = 12;
  private static final double DOT = 3.5;
  private static final double LEAST = 40;

  private final Group marks = new Group();
  private final Text probe = new Text("0");
  private final Scale scale = new Scale();
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final Rectangle cursor = new Rectangle(9, 9);
  private Consumer<Reading> chooser = chosen -> {};
  private Chart chart = Chart.PERCENTILES;
  private List<Series> series = List.of();
  private @Nullable Drawing drawing;
  private @Nullable Mark at;

  ChartView() {
    getStyleClass().add("chart-view");
    probe.getStyleClass().add("chart-probe");
    probe.setVisible(false);
    cursor.getStyleClass().add("chart-cursor");
    marks.getTransforms().add(scale);
    marks.setManaged(false);
    probe.setManaged(false);
    getChildren().addAll(marks, probe);
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    addEventHandler(MouseEvent.MOUSE_MOVED, mouse -> point(mouse.getX(), mouse.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, mouse -> go(null));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Draws this. */
  void show(Chart nextChart, List<Series> nextSeries) {
    chart = nextChart;
    series = List.copyOf(nextSeries);
    drawing = null;
    setAccessibleText(chart.title());
    go(null);
    requestLayout();
  }

  /** What is pointed at. */
  ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  void onChosen(Consumer<Reading> taker) {
    chooser = taker;
  }

  @Override
  protected void layoutChildren() {
    double zoom = probe.getFont().getSize() / LETTERS;
    double width = getWidth() / zoom;
    double height = getHeight() / zoom;
    Drawing before = drawing;
    if (width < LEAST || height < LEAST) {
      marks.getChildren().clear();
      drawing = null;
    } else if (before == null || before.width() != width || before.height() != height) {
      scale.setX(zoom);
      scale.setY(zoom);
      Drawing next = chart.draw(series, width, height);
      drawing = next;
      marks.getChildren().setAll(next.marks().stream().map(ChartView::node).toList());
      marks.getChildren().add(cursor);
      go(null);
    }
  }

  private static Node node(Mark mark) {
    Node node =
        switch (mark) {
          case Mark.Line line -> {
            Polyline path = new Polyline();
            line.points().forEach(point -> path.getPoints().addAll(point.x(), point.y()));
            yield path;
          }
          case Mark.Bar bar -> new Rectangle(bar.x(), bar.y(), bar.width(), bar.height());
          case Mark.Dot dot -> {
            Circle circle = new Circle(dot.at().x(), dot.at().y(), DOT);
            circle.setVisible(dot.seen());
            yield circle;
          }
          case Mark.Words words -> text(words);
        };
    String kind = mark.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    String ink = mark.pen().ink().name().toLowerCase(Locale.ROOT);
    node.getStyleClass()
        .addAll("chart-" + kind, "chart-" + ink, "chart-" + ink + "-" + mark.pen().number());
    return node;
  }

  private static Text text(Mark.Words words) {
    Text text = new Text(words.text());
    text.getStyleClass().add("chart-words");
    text.setX(words.at().x());
    text.setY(words.at().y());
    double part =
        switch (words.anchor()) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    text.layoutBoundsProperty().subscribe(bounds -> text.setTranslateX(-part * bounds.getWidth()));
    return text;
  }

  private void point(double x, double y) {
    Drawing drawn = drawing;
    if (drawn != null) {
      go(drawn.at(x / scale.getX(), y / scale.getY()).orElse(null));
    }
  }

  private void go(@Nullable Mark next) {
    at = next;
    reading.set(Optional.ofNullable(next).flatMap(Drawing::reading).orElse(null));
    Mark.Point place = next == null ? null : place(next);
    cursor.setVisible(place != null);
    if (place != null) {
      cursor.setX(place.x() - cursor.getWidth() / 2);
      cursor.setY(place.y() - cursor.getHeight() / 2);
    }
  }

  private static Mark.@Nullable Point place(Mark mark) {
    return switch (mark) {
      case Mark.Dot dot -> dot.at();
      case Mark.Bar bar -> new Mark.Point(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2);
      case Mark.Line line -> null;
      case Mark.Words words -> null;
    };
  }

  private void pressed(MouseEvent mouse) {
    requestFocus();
    point(mouse.getX(), mouse.getY());
    choose();
  }

  private void choose() {
    Reading chosen = reading.get();
    if (chosen != null) {
      chooser.accept(chosen);
    }
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case LEFT -> step(-1);
      case RIGHT -> step(1);
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void step(int by) {
    Drawing drawn = drawing;
    if (drawn == null) {
      return;
    }
    List<Mark> readable =
        drawn.marks().stream().filter(mark -> Drawing.reading(mark).isPresent()).toList();
    if (!readable.isEmpty()) {
      int next = at == null ? (by > 0 ? 0 : -1) : readable.indexOf(at) + by;
      go(readable.get(Math.floorMod(next, readable.size())));
    }
  }
}
