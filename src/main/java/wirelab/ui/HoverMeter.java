package wirelab.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import wirelab.ui.bytes.BytesView;
import wirelab.ui.fields.FieldsView;

/**
 * Measures how long it takes from the mouse to what lights up: it moves the pointer over fields and
 * bytes in turn, at odd times, and waits for the pulse that has drawn what belongs to them. For the
 * window's thread.
 */
final class HoverMeter extends AnimationTimer {
  private static final int MOVES = 300;
  private static final int EARLIEST_MILLIS = 20;
  private static final int SPREAD_MILLIS = 40;
  private static final int PATIENCE_MILLIS = 100;
  private static final double EDGE = 60;

  private final Random random = new Random(1);
  private final Robot robot = new Robot();
  private final Scene scene;
  private final Node fields;
  private final Node bytes;
  private final Consumer<String> told;
  private final Runnable drawing = this::drawn;
  private final long[] nanos = new long[MOVES];
  private int measured;
  private int moves;
  private long began;
  private boolean lit;
  private boolean drawn;

  /** {@code told} hears the figures when all is over. */
  HoverMeter(Scene scene, Consumer<String> told) {
    this.scene = scene;
    this.told = told;
    FieldsView fieldsView = (FieldsView) scene.lookup("#fields");
    BytesView bytesView = (BytesView) scene.lookup("#bytes");
    fields = fieldsView;
    bytes = bytesView;
    fieldsView.hoveredProperty().addListener(change -> lit |= began > 0);
    bytesView.hoveredProperty().addListener(change -> lit |= began > 0);
  }

  @Override
  public void start() {
    scene.addPostLayoutPulseListener(drawing);
    super.start();
    moveLater();
  }

  @Override
  public void stop() {
    super.stop();
    scene.removePostLayoutPulseListener(drawing);
  }

  private void moveLater() {
    int wait = EARLIEST_MILLIS + random.nextInt(SPREAD_MILLIS);
    later(wait, this::move);
  }

  /** Not by the clock of the pulses, which would be the same in each. */
  private static void later(int millis, Runnable what) {
    Thread.ofVirtual()
        .start(
            () -> {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
              Platform.runLater(what);
            });
  }

  /** Moves the pointer to some field or byte; where it hits none, there is another try. */
  private void move() {
    Node over = moves++ % 2 == 0 ? fields : bytes;
    Bounds room = over.localToScreen(over.getLayoutBounds());
    double x = room.getMinX() + EDGE + random.nextDouble() * (room.getWidth() / 2 - EDGE);
    double y = room.getMinY() + random.nextDouble() * room.getHeight();
    began = System.nanoTime();
    robot.mouseMove(x, y);
    if (moves < 2 * MOVES && !lit) {
      later(PATIENCE_MILLIS, this::missed);
    }
  }

  private void missed() {
    if (!lit && began > 0) {
      began = 0;
      moveLater();
    }
  }

  private void drawn() {
    drawn = lit;
  }

  /** A pulse begins: what was drawn in the one before has been handed over. */
  @Override
  public void handle(long now) {
    if (!drawn) {
      return;
    }
    nanos[measured++] = System.nanoTime() - began;
    began = 0;
    lit = false;
    drawn = false;
    if (measured == MOVES) {
      stop();
      told.accept(figures());
    } else {
      moveLater();
    }
  }

  private String figures() {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 95 %% within %.1f ms, the longest %.1f ms (%d moves)",
        nanos[MOVES / 2] / 1e6,
        nanos[MOVES * 95 / 100] / 1e6,
        nanos[MOVES - 1] / 1e6,
        MOVES);
  }
}
