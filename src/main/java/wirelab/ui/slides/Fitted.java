package wirelab.ui.slides;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** Makes letters smaller, step by step, until all of a slide's text can be seen. */
final class Fitted extends Region {
  private static final double[] SIZES = {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46};

  private final Region content;
  private double fittedWidth;
  private double fittedHeight;
  private double size = 1;
  private double letters = 1;

  Fitted(Region content) {
    this.content = content;
    getChildren().add(content);
    setMinSize(0, 0);
  }

  /** Of the letters, against what they would be with enough room. */
  double size() {
    return size;
  }

  /** Of that size, in pixels, if there is room. */
  void letters(double pixels) {
    letters = pixels;
    fittedWidth = -1;
    requestLayout();
  }

  /** What there is room for is what it gets. */
  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (fittedWidth != getWidth() || fittedHeight != getHeight()) {
      fittedWidth = getWidth();
      fittedHeight = getHeight();
      fit();
    }
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void fit() {
    for (double smaller : SIZES) {
      size = smaller;
      content.setStyle(SlideView.fontSize(letters * smaller));
      fitCode(letters * smaller);
      if (content.prefHeight(getWidth()) <= getHeight()) {
        return;
      }
    }
  }

  /** Code has lines of a given length: where they are too long, its letters alone are smaller. */
  private void fitCode(double pixels) {
    for (double smaller : SIZES) {
      String style = SlideView.fontSize(pixels * smaller);
      content.lookupAll(".slide-code").forEach(code -> code.setStyle(style));
      content.lookupAll(".prose-code-block").forEach(code -> code.setStyle(style));
      content.applyCss();
      content.resize(getWidth(), getHeight());
      content.layout();
      if (linesFit()) {
        return;
      }
    }
  }

  /** Whether no line of code is broken or cut. */
  private boolean linesFit() {
    return content.lookupAll(".prose-code-block").stream().allMatch(Fitted::scrollsNot)
        && content.lookupAll(".slide-source").stream().allMatch(Fitted::breaksNot);
  }

  private static boolean scrollsNot(Node block) {
    return !(block instanceof ScrollPane pane)
        || !(pane.getContent() instanceof TextFlow code)
        || code.prefWidth(-1) <= inside(pane);
  }

  private static double inside(Region region) {
    Insets insets = region.getInsets();
    return region.getWidth() - insets.getLeft() - insets.getRight();
  }

  private static boolean breaksNot(Node source) {
    return !(source instanceof Region region) || region.prefWidth(-1) <= region.getWidth() + 1;
  }
}
