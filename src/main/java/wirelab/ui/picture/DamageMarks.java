package wirelab.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import wirelab.model.PixelArea;
import wirelab.trace.Damage;

/**
 * Outlines what is damaged of a picture, and says beside it which unit was hit by what. An outline
 * is never so small that it can not be seen or pressed.
 */
final class DamageMarks extends Pane {
  /** Of a side of an outline, in pixels of the window. */
  private static final double LEAST = 9;

  private static final int MOST_LABELS = 3;
  private static final int MOST_DAMAGES = 100;

  /** So many areas are drawn as one shape; more are drawn each by itself. */
  private static final int JOINED = 8;

  private final Consumer<Damage> chosen;
  private List<Damage> damages = List.of();
  private Rectangle2D picture = new Rectangle2D(0, 0, 0, 0);
  private double scale = 1;

  /** {@code chosen} takes the damage whose mark someone has pressed. */
  DamageMarks(Consumer<Damage> chosen) {
    this.chosen = chosen;
    setManaged(false);
    setPickOnBounds(false);
    getStyleClass().add("damage-marks");
  }

  void show(List<Damage> all) {
    if (!all.equals(damages)) {
      damages = List.copyOf(all);
      draw();
    }
  }

  /** Where the picture is, and how many pixels of the window one of its pixels has. */
  void place(Rectangle2D where, double nextScale) {
    if (!where.equals(picture) || nextScale != scale) {
      picture = where;
      scale = nextScale;
      draw();
    }
  }

  private void draw() {
    getChildren().clear();
    List<Button> labels = new ArrayList<>();
    List<Bounds> places = new ArrayList<>();
    for (Damage damage : damages.subList(0, Math.min(MOST_DAMAGES, damages.size()))) {
      if (damage.areas().isEmpty()) {
        continue;
      }
      Path line = outline(damage);
      Path ground = new Path(line.getElements());
      ground.getStyleClass().add("damage-ground");
      ground.setMouseTransparent(true);
      getChildren().addAll(ground, line);
      if (labels.size() < MOST_LABELS) {
        labels.add(label(damage));
        places.add(line.getLayoutBounds());
      }
    }
    getChildren().forEach(child -> child.setManaged(false));
    getChildren().addAll(labels);
    applyCss(); // or labels would not know how large they are
    double below = picture.getMinY();
    for (int i = 0; i < labels.size(); i++) {
      below = put(labels.get(i), places.get(i), below);
    }
  }

  private Path outline(Damage damage) {
    List<Rectangle> places = damage.areas().stream().map(this::place).toList();
    Path line = new Path();
    if (places.size() <= JOINED) {
      Shape all = places.getFirst();
      for (Rectangle next : places.subList(1, places.size())) {
        all = Shape.union(all, next);
      }
      line.getElements().setAll(all instanceof Path path ? path.getElements() : around(all));
    } else {
      places.forEach(place -> line.getElements().addAll(around(place)));
    }
    line.getStyleClass().add("damage-outline");
    Tooltip.install(line, new Tooltip(DamageViewModel.label(damage)));
    line.setOnMousePressed(
        pressed -> {
          chosen.accept(damage);
          pressed.consume();
        });
    return line;
  }

  private static List<PathElement> around(Shape shape) {
    Bounds place = shape.getLayoutBounds();
    return List.of(
        new MoveTo(place.getMinX(), place.getMinY()),
        new HLineTo(place.getMaxX()),
        new VLineTo(place.getMaxY()),
        new HLineTo(place.getMinX()),
        new ClosePath());
  }

  private Rectangle place(PixelArea area) {
    double left = Math.max(0, area.x() * scale);
    double top = Math.max(0, area.y() * scale);
    double right = Math.min(picture.getWidth(), ((double) area.x() + area.width()) * scale);
    double bottom = Math.min(picture.getHeight(), ((double) area.y() + area.height()) * scale);
    double width = Math.max(LEAST, right - left);
    double height = Math.max(LEAST, bottom - top);
    double x = within((left + right - width) / 2, picture.getWidth() - width);
    double y = within((top + bottom - height) / 2, picture.getHeight() - height);
    return new Rectangle(
        Math.rint(picture.getMinX() + x) + 0.5,
        Math.rint(picture.getMinY() + y) + 0.5,
        Math.max(1, Math.rint(width) - 1),
        Math.max(1, Math.rint(height) - 1));
  }

  private static double within(double place, double most) {
    return Math.clamp(place, 0, Math.max(0, most));
  }

  private Button label(Damage damage) {
    String text = DamageViewModel.label(damage);
    Button label = new Button(text);
    label.getStyleClass().add("damage-label");
    label.setMnemonicParsing(false);
    label.setManaged(false);
    label.setAccessibleText("Damage: " + text);
    label.setTooltip(new Tooltip(text + ": press to select it"));
    label.setOnAction(pressed -> chosen.accept(damage));
    return label;
  }

  /** Below its outline, above it where there is no room, and below the label before. */
  private double put(Button label, Bounds outline, double before) {
    double width = Math.min(label.prefWidth(-1), picture.getWidth());
    double height = label.prefHeight(-1);
    double under = outline.getMaxY() + 2;
    double beside = under + height <= picture.getMaxY() ? under : outline.getMinY() - height - 2;
    double left = within(outline.getMinX() - picture.getMinX(), picture.getWidth() - width);
    double top = within(Math.max(beside, before) - picture.getMinY(), picture.getHeight() - height);
    label.resizeRelocate(
        Math.rint(picture.getMinX() + left), Math.rint(picture.getMinY() + top), width, height);
    return picture.getMinY() + top + height + 1;
  }
}
