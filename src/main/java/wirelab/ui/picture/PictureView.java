package wirelab.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A picture as large as there is room for, its aspect kept, in the middle of a dark ground. */
final class PictureView extends Region {
  private final ImageView view = new ImageView();
  private double shownWidth;
  private double shownHeight;

  PictureView() {
    getStyleClass().add("picture-view");
    view.setSmooth(true);
    view.setManaged(false);
    getChildren().add(view);
    setMinSize(0, 0);
  }

  /** Only a picture of another size is worth a new layout; they change thirty times a second. */
  void show(@Nullable Image image) {
    double width = image == null ? 0 : image.getWidth();
    double height = image == null ? 0 : image.getHeight();
    view.setImage(image);
    if (width != shownWidth || height != shownHeight) {
      shownWidth = width;
      shownHeight = height;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null) {
      return;
    }
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double scale = Math.min(width / image.getWidth(), height / image.getHeight());
    double fitWidth = Math.max(1, Math.floor(image.getWidth() * scale));
    double fitHeight = Math.max(1, Math.floor(image.getHeight() * scale));
    view.setFitWidth(fitWidth);
    view.setFitHeight(fitHeight);
    view.relocate(
        snappedLeftInset() + Math.floor((width - fitWidth) / 2),
        snappedTopInset() + Math.floor((height - fitHeight) / 2));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 240;
  }
}
