package wirelab.ui.picture;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import wirelab.model.PictureSize;
import wirelab.trace.Damage;
import wirelab.ui.live.Selection;

/** A picture as large as there is room for, its aspect kept, in the middle of a dark ground. */
final class PictureView extends Region {
  private static final double MARKER = 13;

  private final ImageView view = new ImageView();
  private final Region marker = new Region();
  private final DamageMarks damages;
  private Chosen chosen = (x, y) -> {};
  private Consumer<Room> filled = room -> {};
  private Room room = Room.UNKNOWN;
  private @Nullable PictureSize picture;
  private Selection.@Nullable Spot spot;

  /** Takes the pixel that someone has pressed. */
  interface Chosen {
    void pixel(int x, int y);
  }

  /** {@code damaged} takes the damage whose mark someone has pressed. */
  PictureView(Consumer<Damage> damaged) {
    damages = new DamageMarks(damaged);
    getStyleClass().add("picture-view");
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

  /** {@code taker} is told how much room there is, whenever that changes. */
  void setOnFilled(Consumer<Room> taker) {
    filled = taker;
  }

  private void press(MouseEvent event) {
    PictureSize size = picture;
    if (size == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double scale = size.width() / view.getFitWidth();
    int x = (int) Math.floor((event.getX() - view.getLayoutX()) * scale);
    int y = (int) Math.floor((event.getY() - view.getLayoutY()) * scale);
    if (x >= 0 && y >= 0 && x < size.width() && y < size.height()) {
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
    PictureSize size = picture;
    Selection.Spot at = spot;
    marker.setVisible(size != null && at != null);
    if (size != null && at != null) {
      double scale = view.getFitWidth() / size.width();
      double side = Math.max(MARKER, Math.ceil(scale));
      double x = view.getLayoutX() + (at.x() + 0.5) * scale - side / 2;
      double y = view.getLayoutY() + (at.y() + 0.5) * scale - side / 2;
      marker.resizeRelocate(Math.rint(x), Math.rint(y), side, side);
    }
  }

  /** Shows nothing. */
  void clear() {
    picture = null;
    view.setImage(null);
    placeMarker();
  }

  /**
   * Shows a picture of the size {@code size} by {@code image}, which may have been brought to
   * another one. Only a picture of another size is worth a new layout; they change thirty times a
   * second.
   */
  void show(Image image, PictureSize size) {
    view.setImage(image);
    if (!size.equals(picture)) {
      picture = size;
      requestLayout();
    }
    smooth(size);
  }

  /** An image that has a pixel for each of the screen's must not be stretched, not even by none. */
  private void smooth(PictureSize size) {
    Image image = view.getImage();
    PictureSize pixels = room.pixels(size);
    boolean exact =
        image != null && image.getWidth() == pixels.width() && image.getHeight() == pixels.height();
    view.setSmooth(!exact);
  }

  @Override
  protected void layoutChildren() {
    fill();
    PictureSize size = picture;
    if (size == null) {
      return;
    }
    double fitWidth = room.shownWidth(size);
    double fitHeight = room.shownHeight(size);
    view.setFitWidth(fitWidth);
    view.setFitHeight(fitHeight);
    view.relocate(
        snappedLeftInset() + Math.floor((room.width() - fitWidth) / 2),
        snappedTopInset() + Math.floor((room.height() - fitHeight) / 2));
    smooth(size);
    damages.place(
        new Rectangle2D(view.getLayoutX(), view.getLayoutY(), fitWidth, fitHeight),
        fitWidth / size.width());
    placeMarker();
  }

  private void fill() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    Scene scene = getScene();
    Window window = scene == null ? null : scene.getWindow();
    Room next = new Room(width, height, window == null ? 1 : window.getRenderScaleX());
    if (!next.equals(room)) {
      room = next;
      filled.accept(next);
    }
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
