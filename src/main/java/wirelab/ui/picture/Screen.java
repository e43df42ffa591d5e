package wirelab.ui.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Memory for one picture that is shown. Written by the drawing thread while it is not shown. */
final class Screen {
  private final VideoFormat format;
  private final IntBuffer argb;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;
  private long sequence = -1;

  Screen(VideoFormat format) {
    this.format = format;
    int bytes = Math.multiplyExact(format.width() * format.height(), Integer.BYTES);
    argb = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asIntBuffer();
    buffer =
        new PixelBuffer<>(
            format.width(), format.height(), argb, PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean fits(VideoFormat other) {
    return format.width() == other.width() && format.height() == other.height();
  }

  void draw(VideoFrame frame) {
    Pixels.convert(frame, argb);
    sequence = frame.stamp().map(Stamp::sequence).orElse(-1L);
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
