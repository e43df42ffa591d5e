package wirelab.ui.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import wirelab.model.PictureSize;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;

/**
 * Memory for one picture as it is shown, and the picture itself, so that it can be drawn again in
 * another size. Written by the drawing thread while it is not shown.
 */
final class Screen {
  private final PictureSize size;
  private final IntBuffer argb;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;
  private PictureSize picture;
  private @Nullable VideoFrame frame;
  private long sequence = -1;

  /** {@code size} is that of the image, in pixels of the screen. */
  Screen(PictureSize size) {
    this.size = size;
    this.picture = size;
    argb = ByteBuffer.allocateDirect(bytes()).order(ByteOrder.nativeOrder()).asIntBuffer();
    buffer =
        new PixelBuffer<>(size.width(), size.height(), argb, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  PictureSize size() {
    return size;
  }

  int bytes() {
    return Math.multiplyExact(size.width() * size.height(), Integer.BYTES);
  }

  /**
   * Draws {@code fitted}, which is {@code original} in the size of this screen. Takes {@code
   * original} over.
   */
  void draw(VideoFrame fitted, VideoFrame original) {
    Pixels.convert(fitted, argb);
    forget();
    frame = original;
    picture = PictureSize.of(original.format());
    sequence = original.stamp().map(Stamp::sequence).orElse(-1L);
  }

  /** Gives back the memory of the picture; the image stays. */
  void forget() {
    VideoFrame kept = frame;
    frame = null;
    if (kept != null) {
      kept.close();
    }
  }

  /** The picture that was drawn, in its own size; null once it is forgotten. */
  @Nullable VideoFrame frame() {
    return frame;
  }

  /** Width and height of the picture that was drawn. */
  PictureSize picture() {
    return picture;
  }

  /** The number of the picture that was drawn last, or -1. */
  long sequence() {
    return sequence;
  }

  /** The image with what was drawn last; for the window's thread. */
  Image refreshed() {
    buffer.updateBuffer(whole -> null);
    return image;
  }
}
