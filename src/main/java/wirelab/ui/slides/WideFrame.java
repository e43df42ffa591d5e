package wirelab.ui.slides;

import javafx.scene.layout.Region;

/** Shows a slide as large as there is room, always 16 by 9; its letters grow with it. */
final class WideFrame extends Region {
  private static final double RATIO = 16.0 / 9;

  /** Lines of text that would fill a slide from top to bottom. */
  private static final double LINES = 31;

  private final Region slide;
  private double written;

  WideFrame(Region slide) {
    this.slide = slide;
    getChildren().add(slide);
    setMinSize(0, 0);
    getStyleClass().add("wide-frame");
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(Math.min(getWidth(), getHeight() * RATIO));
    double height = Math.floor(width / RATIO);
    if (written != height) {
      written = height;
      slide.setStyle("-fx-font-size: %.2fpx;".formatted(height / LINES));
      slide.applyCss();
    }
    slide.resizeRelocate(
        Math.floor((getWidth() - width) / 2),
        Math.floor((getHeight() - height) / 2),
        width,
        height);
  }
}
