package wirelab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StripTest {
  private static final VideoFormat SMALL = VideoFormat.bgr(64, 48);

  private final Random random = new Random(42);

  @ParameterizedTest
  @CsvSource({
    "16, 16, 0",
    "32, 24, 0",
    "64, 39, 0",
    "64, 48, 10",
    "160, 120, 16",
    "320, 240, 32",
    "640, 480, 16",
    "641, 479, 16",
    "1280, 720, 32",
    "1920, 1080, 48",
    "3840, 2160, 24",
    "7680, 4320, 24",
    "2, 16384, 320",
    "7680, 16, 4"
  })
  void takesAQuarterOfThePictureAtMost(int width, int height, int rows) {
    VideoFormat format = VideoFormat.bgr(width, height);

    assertThat(Strip.height(format)).isEqualTo(rows).isLessThanOrEqualTo(height / 4);
    assertThat(Strip.fits(format)).isEqualTo(rows > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "64, 48",
    "160, 120",
    "320, 240",
    "640, 480",
    "641, 479",
    "1280, 720",
    "1920, 1080",
    "3840, 2160",
    "7680, 16"
  })
  void readsWhatItWrote(int width, int height) {
    for (PixelFormat pixels : PixelFormat.values()) {
      VideoFormat format = new VideoFormat(width, height, pixels);
      try (VideoFrame picture = noise(format)) {
        for (Stamp stamp : stamps()) {
          Strip.write(picture.pixels(), format, stamp);
          assertThat(Strip.read(picture)).contains(stamp);
        }
      }
    }
  }

  @Test
  void writesCellsInTheOrderOfTheirBits() {
    VideoFormat format = new VideoFormat(640, 480, PixelFormat.GRAY8);
    ByteBuffer pixels = ByteBuffer.allocate(format.byteCount());
    Strip.write(pixels, format, new Stamp(0x0123456789ABCDEFL, -2));

    StringBuilder bits = new StringBuilder();
    for (int cell = 0; cell < 160; cell++) {
      int at = format.offset(cell % 80 * 8 + 7, cell / 80 * 8 + 7);
      bits.append(pixels.get(at) == 0 ? '0' : '1');
    }
    assertThat(new BigInteger(bits.toString(), 2))
        .isEqualTo(new BigInteger("b20123456789abcdeffffffffffffffffe048788", 16));
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void leavesThePictureBelowAlone(PixelFormat pixels) {
    VideoFormat format = new VideoFormat(641, 479, pixels);
    try (VideoFrame picture = noise(format)) {
      byte[] before = bytes(picture);
      Strip.write(picture.pixels(), format, new Stamp(7, 8));
      byte[] after = bytes(picture);

      for (int y = 0; y < format.height(); y++) {
        int from = format.offset(y < Strip.height(format) ? 640 : 0, y);
        int end = format.offset(0, y) + format.rowBytes();
        assertThat(ByteBuffer.wrap(after, from, end - from))
            .isEqualTo(ByteBuffer.wrap(before, from, end - from));
      }
    }
  }

  @Test
  void writesAtThePositionOfTheBuffer() {
    try (Lease lease = Memory.common().lease(100 + SMALL.byteCount())) {
      ByteBuffer pixels = lease.bytes().position(100);
      Strip.write(pixels, SMALL, new Stamp(3, 4));

      assertThat(pixels.position()).isEqualTo(100);
      try (VideoFrame picture = VideoFrame.of(SMALL, null, pixels, lease.share())) {
        assertThat(Strip.read(picture)).contains(new Stamp(3, 4));
      }
    }
  }

  @Test
  void refusesToWriteIntoAPictureThatIsTooSmall() {
    VideoFormat format = VideoFormat.bgr(16, 16);

    assertThatThrownBy(() -> Strip.write(ByteBuffer.allocate(768), format, new Stamp(0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a picture of 16×16 has no room for a strip");
    try (VideoFrame picture = noise(format)) {
      assertThat(Strip.read(picture)).isEmpty();
    }
  }

  @Test
  void survivesNoise() {
    VideoFormat format = VideoFormat.bgr(640, 480);
    try (VideoFrame picture = noise(format)) {
      for (Stamp stamp : stamps()) {
        Strip.write(picture.pixels(), format, stamp);
        ByteBuffer pixels = picture.pixels();
        for (int i = 0; i < format.offset(0, 16); i++) {
          int noisy = (pixels.get(i) & 0xFF) + (int) (40 * random.nextGaussian());
          pixels.put(i, (byte) Math.max(0, Math.min(255, noisy)));
        }
        assertThat(Strip.read(picture)).contains(stamp);
      }
    }
  }

  @Test
  void findsNoStripInOtherPictures() {
    for (int i = 0; i < 10_000; i++) {
      try (VideoFrame picture = noise(SMALL)) {
        assertThat(Strip.read(picture)).isEmpty();
      }
    }
    for (int level = 0; level < 256; level++) {
      try (VideoFrame plain = noise(SMALL)) {
        for (int i = 0; i < SMALL.byteCount(); i++) {
          plain.pixels().put(i, (byte) level);
        }
        assertThat(Strip.read(plain)).isEmpty();
      }
    }
  }

  @Test
  void findsNoStripWhereOneCellIsDamaged() {
    Stamp stamp = new Stamp(1204, 1_753_180_867_318_000_000L);
    try (VideoFrame picture = noise(SMALL)) {
      for (int cell = 0; cell < 160; cell++) {
        Strip.write(picture.pixels(), SMALL, stamp);
        invert(picture, cell);
        assertThat(Strip.read(picture)).isEmpty();
      }
    }
  }

  @Test
  void findsNoStripWhereTwoPicturesAreMixed() {
    try (VideoFrame older = noise(SMALL);
        VideoFrame newer = noise(SMALL)) {
      for (int i = 0; i < 1000; i++) {
        Strip.write(older.pixels(), SMALL, new Stamp(i, 33_366_667L * i));
        Strip.write(newer.pixels(), SMALL, new Stamp(i + 1, 33_366_667L * (i + 1)));
        int from = SMALL.offset(0, 6);
        newer.pixels().put(from, older.pixels(), from, SMALL.byteCount() - from);
        assertThat(Strip.read(newer)).isEmpty();
      }
    }
  }

  private static void invert(VideoFrame picture, int cell) {
    for (int y = 0; y < 2; y++) {
      int from = SMALL.offset(cell % 32 * 2, cell / 32 * 2 + y);
      for (int i = from; i < from + 6; i++) {
        picture.pixels().put(i, (byte) ~picture.pixels().get(i));
      }
    }
  }

  private List<Stamp> stamps() {
    List<Stamp> stamps = new ArrayList<>();
    stamps.add(new Stamp(0, 0));
    stamps.add(new Stamp(-1, -1));
    stamps.add(new Stamp(Long.MAX_VALUE, Long.MIN_VALUE));
    stamps.add(new Stamp(Long.MIN_VALUE, Long.MAX_VALUE));
    for (int i = 0; i < 20; i++) {
      stamps.add(new Stamp(random.nextLong(), random.nextLong()));
    }
    return stamps;
  }

  private VideoFrame noise(VideoFormat format) {
    byte[] bytes = new byte[format.byteCount()];
    random.nextBytes(bytes);
    Lease lease = Memory.common().lease(bytes.length);
    lease.bytes().put(bytes);
    return VideoFrame.of(format, null, lease);
  }

  private static byte[] bytes(VideoFrame picture) {
    byte[] bytes = new byte[picture.format().byteCount()];
    picture.pixels().get(bytes);
    return bytes;
  }
}
