package wirelab.opencv;

import java.nio.ByteBuffer;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/** Pictures for tests: soft gradients, as photographs have. */
public final class TestPictures {
  private TestPictures() {}

  /** A picture that differs for each {@code seed}. */
  public static VideoFrame gradient(VideoFormat format, int seed) {
    Lease lease = Memory.common().lease(format.byteCount());
    ByteBuffer bytes = lease.bytes();
    for (int y = 0; y < format.height(); y++) {
      for (int x = 0; x < format.width(); x++) {
        for (int channel = 0; channel < format.pixels().bytesPerPixel(); channel++) {
          double wave = Math.sin((x * (channel + 1) + seed * 7) / 40.0) + Math.cos(y / 30.0);
          bytes.put((byte) (128 + 60 * wave));
        }
      }
    }
    return VideoFrame.of(format, null, lease);
  }

  /** A picture of one colour. */
  public static VideoFrame plain(int width, int height, int value) {
    VideoFormat format = new VideoFormat(width, height, PixelFormat.BGR8);
    Lease lease = Memory.common().lease(format.byteCount());
    ByteBuffer bytes = lease.bytes();
    while (bytes.hasRemaining()) {
      bytes.put((byte) value);
    }
    return VideoFrame.of(format, null, lease);
  }

  /** Peak signal-to-noise ratio in decibels; above 40 no eye tells the two apart. */
  public static double psnr(VideoFrame one, VideoFrame other) {
    ByteBuffer a = one.pixels();
    ByteBuffer b = other.pixels();
    double sum = 0;
    while (a.hasRemaining()) {
      int difference = (a.get() & 0xFF) - (b.get() & 0xFF);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / one.format().byteCount()));
  }
}
