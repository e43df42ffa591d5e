package wirelab.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

final class PixelsTest {
  @Test
  void turnsBlueGreenRedIntoOpaqueColours() {
    VideoFormat format = VideoFormat.bgr(2, 2);

    assertThat(converted(format, 1, 2, 3, 255, 0, 0, 0, 255, 0, 0, 0, 255))
        .containsExactly(0xFF030201, 0xFF0000FF, 0xFF00FF00, 0xFFFF0000);
  }

  @Test
  void turnsBrightnessIntoGray() {
    VideoFormat format = new VideoFormat(3, 1, PixelFormat.GRAY8);

    assertThat(converted(format, 0, 128, 255)).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
  }

  private static int[] converted(VideoFormat format, int... bytes) {
    Lease lease = new Memory(0).lease(bytes.length);
    ByteBuffer pixels = lease.bytes();
    for (int value : bytes) {
      pixels.put((byte) value);
    }
    int[] argb = new int[format.width() * format.height()];
    try (VideoFrame frame = VideoFrame.of(format, null, lease)) {
      Pixels.convert(frame, IntBuffer.wrap(argb));
    }
    return argb;
  }
}
