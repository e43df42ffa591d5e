package wirelab.ui.slides;

import javafx.scene.layout.Region;

/** Shows a slide as large as there is room, always 16 by 9; its letters grow with it. */
final class WideFrame extends Region {
  private static final double RATIO = 16.0 / 9;

  private final SlideView slide;

  WideFrame(SlideView slide) {
    this.slide = slide;
    getChildren().add(slide.root());
    setMinSize(0, 0);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(Math.min(getWidth(), getHeight() * RATIO));
    double height = Math.floor(width / RATIO);
    slide.scale(height);
    slide
        .root()
        .resizeRelocate(
            Math.floor((getWidth() - width) / 2),
            Math.floor((getHeight() - height) / 2),
            width,
            height);
  }
}
