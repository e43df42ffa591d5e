package wirelab.ui;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Duration;

/**
 * Dims the window but for what is meant, for two seconds or until somebody presses something. It
 * only covers the window for the eye: whoever clicks does so on what lies below.
 */
final class Spotlight {
  private static final Duration FADE = Duration.millis(180);
  private static final Duration SHOWN = Duration.seconds(2);
  private static final double DARK = 0.5;
  private static final double ROUND = 12;
  private static final double FRAME = 3;

  private final Pane root;
  private final Pane cover = new Pane();
  private final EventHandler<InputEvent> ending = pressed -> end();
  private SequentialTransition course = new SequentialTransition();

  /** Nothing is dimmed yet. */
  Spotlight(Pane root) {
    this.root = root;
    cover.setId("spotlight");
    cover.setManaged(false);
    cover.setMouseTransparent(true);
    cover.setVisible(false);
    root.getChildren().add(cover);
  }

  /** Dims everything but these. */
  void on(List<Node> meant) {
    course.stop();
    root.layout();
    Shape dark = new Rectangle(root.getWidth(), root.getHeight());
    Pane frames = new Pane();
    for (Node node : meant) {
      Rectangle hole = hole(node);
      dark = Shape.subtract(dark, hole);
      Rectangle frame = hole(node);
      frame.setFill(Color.TRANSPARENT);
      frame.setStrokeWidth(FRAME);
      frame.getStyleClass().add("spotlight-frame");
      frames.getChildren().add(frame);
    }
    dark.setFill(Color.gray(0, DARK));
    cover.getChildren().setAll(dark, frames);
    cover.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    cover.setVisible(true);
    cover.toFront();
    root.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, ending);
    root.getScene().addEventFilter(KeyEvent.KEY_PRESSED, ending);
    PauseTransition pause = new PauseTransition(SHOWN);
    course = new SequentialTransition(fade(0, 1), pause, fade(1, 0));
    course.setOnFinished(finished -> end());
    course.play();
  }

  private Rectangle hole(Node node) {
    Bounds place = root.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    Rectangle hole =
        new Rectangle(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    hole.setArcWidth(ROUND);
    hole.setArcHeight(ROUND);
    return hole;
  }

  private FadeTransition fade(double from, double to) {
    FadeTransition fade = new FadeTransition(FADE, cover);
    fade.setFromValue(from);
    fade.setToValue(to);
    return fade;
  }

  private void end() {
    course.stop();
    cover.setVisible(false);
    cover.getChildren().clear();
    root.getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, ending);
    root.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, ending);
  }
}
