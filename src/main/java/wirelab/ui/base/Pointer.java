package wirelab.ui.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Shows from afar where the mouse is: by a large dot, or by a light around it while all else is
 * dim. It is only for the eye: whoever clicks does so on what lies below.
 */
public final class Pointer {
  private static final double DOT_SHARE = 1.0 / 90;
  private static final double LIGHT_SHARE = 1.0 / 6;

  /** What is shown around the mouse. */
  public enum Mode {
    OFF,
    DOT,
    LIGHT;

    /** The one after this, and after the last the first. */
    public Mode next() {
      return switch (this) {
        case OFF -> DOT;
        case DOT -> LIGHT;
        case LIGHT -> OFF;
      };
    }
  }

  private final Pane root;
  private final Pane cover = new Pane();
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.OFF);
  private final EventHandler<MouseEvent> following = this::follow;
  private double x;
  private double y;

  /** Covers {@code root}; off at first. */
  public Pointer(Pane root) {
    this.root = root;
    cover.setId("pointer");
    cover.setManaged(false);
    cover.setMouseTransparent(true);
    cover.setVisible(false);
    root.getChildren().add(cover);
    mode.addListener(change -> show());
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** From off to the dot, to the light, and off again. */
  public void next() {
    mode.set(mode.get().next());
  }

  private void show() {
    boolean on = mode.get() != Mode.OFF;
    cover.setVisible(on);
    cover.getChildren().clear();
    Scene scene = root.getScene();
    scene.removeEventFilter(MouseEvent.ANY, following);
    if (on) {
      scene.addEventFilter(MouseEvent.ANY, following);
      x = root.getWidth() / 2;
      y = root.getHeight() / 2;
      draw();
    }
  }

  private void follow(MouseEvent mouse) {
    if (mouse.getEventType() == MouseEvent.MOUSE_MOVED
        || mouse.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      x = mouse.getSceneX();
      y = mouse.getSceneY();
      draw();
    }
  }

  private void draw() {
    cover.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    cover.toFront();
    if (mode.get() == Mode.DOT) {
      Circle dot = new Circle(x, y, root.getHeight() * DOT_SHARE);
      dot.getStyleClass().add("pointer-dot");
      cover.getChildren().setAll(dot);
    } else {
      cover.getChildren().setAll(dark());
    }
  }

  /** All of the window but a circle. */
  private Path dark() {
    double radius = root.getHeight() * LIGHT_SHARE;
    Path path =
        new Path(
            new MoveTo(0, 0),
            new LineTo(root.getWidth(), 0),
            new LineTo(root.getWidth(), root.getHeight()),
            new LineTo(0, root.getHeight()),
            new ClosePath(),
            new MoveTo(x - radius, y),
            new ArcTo(radius, radius, 0, x + radius, y, false, true),
            new ArcTo(radius, radius, 0, x - radius, y, false, true),
            new ClosePath());
    path.setFillRule(FillRule.EVEN_ODD);
    path.getStyleClass().add("pointer-dark");
    return path;
  }
}
