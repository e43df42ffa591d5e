package wirelab.ui.base;

import javafx.animation.AnimationTimer;

/** Moves the rows of a sheet so that eyes can follow, within a fifth of a second. */
final class Glide extends AnimationTimer {
  private static final double NANOS = 0.15e9;

  private final Sheet<?> sheet;
  private boolean moving;
  private long began;
  private double from;
  private double to;

  Glide(Sheet<?> sheet) {
    this.sheet = sheet;
  }

  /** Where the rows will be when they have come to rest. */
  double target() {
    return moving ? to : sheet.top();
  }

  /** Sets off; from far away it jumps, and only comes to rest smoothly. */
  void to(double row, double page) {
    to = row;
    from = Math.clamp(sheet.top(), row - page, row + page);
    began = 0;
    moving = true;
    start();
  }

  @Override
  public void handle(long now) {
    if (began == 0) {
      began = now;
    }
    double part = Math.min(1, (now - began) / NANOS);
    double eased = 1 - (1 - part) * (1 - part);
    sheet.place(part == 1 ? to : from + (to - from) * eased);
    if (part == 1) {
      stop();
    }
  }

  @Override
  public void stop() {
    moving = false;
    super.stop();
  }
}
