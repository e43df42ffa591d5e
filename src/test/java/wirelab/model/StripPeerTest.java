package wirelab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader in Python, which the documentation of {@link Strip} must be enough to write. */
class StripPeerTest {
  private static final int[][] SIZES = {
    {16, 16}, {64, 48}, {160, 120}, {320, 240}, {640, 480}, {641, 479}, {1280, 720}, {1920, 1080}
  };

  private final Random random = new Random(7);

  @Test
  void pythonReadsWhatJavaWrote() throws Exception {
    requireNumPy();
    Process python =
        new ProcessBuilder("python3", "src/test/python/strip.py")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream pictures = python.getOutputStream();
        BufferedReader answers = python.inputReader()) {
      for (int[] size : SIZES) {
        for (PixelFormat pixels : PixelFormat.values()) {
          VideoFormat format = new VideoFormat(size[0], size[1], pixels);
          Stamp stamp = new Stamp(random.nextLong(), random.nextLong());
          send(format, stamp, pictures);
          assertThat(answers.readLine())
              .isEqualTo(Strip.fits(format) ? stamp.sequence() + " " + stamp.capturedAt() : "none");
        }
      }
    } finally {
      python.destroy();
    }
  }

  /** Noise with a strip over it, where one fits. */
  private void send(VideoFormat format, Stamp stamp, OutputStream pictures) throws IOException {
    byte[] bytes = new byte[format.byteCount()];
    random.nextBytes(bytes);
    if (Strip.fits(format)) {
      Strip.write(ByteBuffer.wrap(bytes), format, stamp);
    }
    String header =
        "%d %d %d\n".formatted(format.width(), format.height(), format.pixels().bytesPerPixel());
    pictures.write(header.getBytes(StandardCharsets.US_ASCII));
    pictures.write(bytes);
    pictures.flush();
  }

  private static void requireNumPy() throws InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as("python3 with NumPy").isTrue();
    }
    assumeTrue(found, "python3 with NumPy is not on this machine");
  }
}
