package wirelab.ui.picture;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wirelab.trace.Damage;
import wirelab.ui.live.Selection;

/** A picture as large as there is room for, its aspect kept, in the middle of a dark ground. */
final class PictureView extends Region {
  private static final double MARKER = 13;

  private final ImageView view = new ImageView();
  private final Region marker = new Region();
  private final DamageMarks damages;
  private Chosen chosen = (x, y) -> {};
  private Selection.@Nullable Spot spot;
  private double shownWidth;
  private double shownHeight;

  /** Takes the pixel that someone has pressed. */
  interface Chosen {
    void pixel(int x, int y);
  }

  /** {@code damaged} takes the damage whose mark someone has pressed. */
  PictureView(Consumer<Damage> damaged) {
    damages = new DamageMarks(damaged);
    getStyleClass().add("picture-view");
    view.setSmooth(true);
    view.setManaged(false);
    marker.getStyleClass().add("pixel-marker");
    marker.setManaged(false);
    marker.setMouseTransparent(true);
    marker.setVisible(false);
    getChildren().addAll(view, damages, marker);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    setMinSize(0, 0);
  }

  void setOnChosen(Chosen taker) {
    chosen = taker;
  }

  private void press(MouseEvent event) {
    Image image = view.getImage();
    if (image == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double scale = image.getWidth() / view.getFitWidth();
    int x = (int) Math.floor((event.getX() - view.getLayoutX()) * scale);
    int y = (int) Math.floor((event.getY() - view.getLayoutY()) * scale);
    if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
      chosen.pixel(x, y);
    }
  }

  /** Outlines what is damaged. */
  void mark(List<Damage> all) {
    damages.show(all);
  }

  /** Draws a frame around a pixel; null takes it away. */
  void mark(Selection.@Nullable Spot next) {
    spot = next;
    placeMarker();
  }

  private void placeMarker() {
    Image image = view.getImage();
    Selection.Spot at = spot;
    marker.setVisible(image != null && at != null);
    if (image != null && at != null) {
      double scale = view.getFitWidth() / image.getWidth();
      double size = Math.max(MARKER, Math.ceil(scale));
      double x = view.getLayoutX() + (at.x() + 0.5) * scale - size / 2;
      double y = view.getLayoutY() + (at.y() + 0.5) * scale - size / 2;
      marker.resizeRelocate(Math.rint(x), Math.rint(y), size, size);
    }
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
    damages.place(
        new Rectangle2D(view.getLayoutX(), view.getLayoutY(), fitWidth, fitHeight),
        fitWidth / image.getWidth());
    placeMarker();
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
