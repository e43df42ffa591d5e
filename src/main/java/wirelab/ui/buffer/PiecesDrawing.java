package wirelab.ui.buffer;

import java.util.BitSet;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import wirelab.buffer.DatagramContent;

/**
 * The pieces of a picture as a row of cells, in as many lines as it takes: full where a datagram
 * has come, with a thick edge the newest one, crossed out where a later one has come already.
 */
final class PiecesDrawing extends Region {
  private static final double LARGEST = 16;
  private static final double SMALLEST = 3;
  private static final double SHARE = 0.8;
  private static final double LINES = 6;

  private final Path there = path("there");
  private final Path newest = path("newest");
  private final Path awaited = path("awaited");
  private final Path missing = path("gap");
  private @Nullable DatagramContent content;
  private boolean over;

  PiecesDrawing() {
    getStyleClass().add("pieces-drawing");
    getChildren().addAll(awaited, missing, there, newest);
  }

  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().addAll("pieces", style);
    path.setManaged(false);
    return path;
  }

  /** {@code over}: nothing more will come. */
  void show(DatagramContent next, boolean over) {
    this.content = next;
    this.over = over;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return LARGEST * LINES;
  }

  @Override
  protected void layoutChildren() {
    there.getElements().clear();
    newest.getElements().clear();
    awaited.getElements().clear();
    missing.getElements().clear();
    DatagramContent now = content;
    if (now == null) {
      return;
    }
    BitSet come = new BitSet();
    now.arrived().forEach(come::set);
    int count = Math.max(now.count(), come.length());
    double cell = cell(count);
    int perLine = Math.max(1, (int) (getWidth() / cell));
    int last = now.arrived().isEmpty() ? -1 : now.arrived().getLast();
    for (int i = 0; i < count; i++) {
      int line = i / perLine;
      double x = (i - line * perLine) * cell;
      double y = line * cell;
      boolean lost = !come.get(i) && (over || i < come.length());
      Path path = i == last ? newest : come.get(i) ? there : lost ? missing : awaited;
      square(path, x, y, cell * SHARE);
      if (lost) {
        cross(path, x, y, cell * SHARE);
      }
    }
  }

  /** The largest cell with which all have room. */
  private double cell(int count) {
    double cell = LARGEST;
    while (cell > SMALLEST
        && Math.ceil(count / Math.floor(getWidth() / cell)) * cell > getHeight()) {
      cell -= 0.5;
    }
    return cell;
  }

  private static void square(Path path, double x, double y, double size) {
    path.getElements()
        .addAll(
            new MoveTo(x, y),
            new LineTo(x + size, y),
            new LineTo(x + size, y + size),
            new LineTo(x, y + size),
            new ClosePath());
  }

  private static void cross(Path path, double x, double y, double size) {
    path.getElements()
        .addAll(
            new MoveTo(x, y),
            new LineTo(x + size, y + size),
            new MoveTo(x + size, y),
            new LineTo(x, y + size));
  }
}
