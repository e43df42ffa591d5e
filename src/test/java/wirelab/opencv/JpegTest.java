package wirelab.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

class JpegTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(320, 240);

  private Jpeg jpeg;
  private long leased;

  @BeforeEach
  void open() throws IOException {
    jpeg = new Jpeg();
    leased = Memory.common().leased();
  }

  @AfterEach
  void givesAllMemoryBack() {
    jpeg.close();
    assertThat(Memory.common().leased()).isEqualTo(leased);
  }

  @Test
  void bringsAPictureBackNearlyAsItWas() throws IOException {
    Stamp stamp = new Stamp(7, 42);
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1);
        Lease file = jpeg.encode(picture, 90);
        VideoFrame back = jpeg.decode(file.bytes(), stamp)) {
      assertThat(back.format()).isEqualTo(FORMAT);
      assertThat(back.stamp()).contains(stamp);
      assertThat(TestPictures.psnr(picture, back)).isGreaterThan(35);
      assertThat(file.size()).isLessThan(FORMAT.byteCount() / 10);
    }
  }

  @Test
  void makesSmallerFilesOfLowerQuality() throws IOException {
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1);
        Lease good = jpeg.encode(picture, 95);
        Lease poor = jpeg.encode(picture, 20);
        Lease goodAgain = jpeg.encode(picture, 95)) {
      assertThat(poor.size()).isLessThan(good.size());
      assertThat(goodAgain.bytes()).isEqualTo(good.bytes());
    }
  }

  @Test
  void readsAGreyPictureInColour() throws IOException {
    VideoFormat grey = new VideoFormat(64, 48, PixelFormat.GRAY8);
    try (VideoFrame picture = TestPictures.gradient(grey, 1);
        Lease file = jpeg.encode(picture, 95);
        VideoFrame back = jpeg.decode(file.bytes(), null)) {
      assertThat(back.format()).isEqualTo(VideoFormat.bgr(64, 48));
    }
  }

  @Test
  void readsBytesOutsideDirectMemory() throws IOException {
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1);
        Lease file = jpeg.encode(picture, 90)) {
      ByteBuffer heap = ByteBuffer.allocate(file.size() + 3).position(3);
      heap.put(file.bytes()).position(3);
      try (VideoFrame direct = jpeg.decode(file.bytes(), null);
          VideoFrame back = jpeg.decode(heap, null)) {
        assertThat(back.pixels()).isEqualTo(direct.pixels());
        assertThat(heap.position()).isEqualTo(3);
      }
    }
  }

  @Test
  void refusesAFileThatWasCutShort() throws IOException {
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1);
        Lease file = jpeg.encode(picture, 90)) {
      int half = file.size() / 2;
      assertThatThrownBy(() -> jpeg.decode(file.bytes().limit(half), null))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "a JPEG cut short after %d bytes: the end marker ff d9 is missing".formatted(half));
    }
  }

  @Test
  void acceptsBytesAfterTheEnd() throws IOException {
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1);
        Lease file = jpeg.encode(picture, 90);
        Lease padded = Memory.common().lease(file.size() + 5)) {
      padded.bytes().put(file.bytes()).put(new byte[5]);
      try (VideoFrame back = jpeg.decode(padded.bytes(), null)) {
        assertThat(back.format()).isEqualTo(FORMAT);
      }
    }
  }

  @Test
  void refusesAPictureLargerThanAnyTaken() throws IOException {
    assertThatThrownBy(() -> decodeClaiming(65_535, 65_535))
        .isInstanceOf(IOException.class)
        .hasMessage("a JPEG of 65535×65535 pixels; each side must be 1 to 16384");
  }

  @Test
  void refusesManyPixelsInFewBytes() throws IOException {
    assertThatThrownBy(() -> decodeClaiming(16_384, 16_384))
        .isInstanceOf(IOException.class)
        .message()
        .matches("a JPEG that claims 16384×16384 pixels in \\d+ bytes");
  }

  private void decodeClaiming(int width, int height) throws IOException {
    try (VideoFrame picture = TestPictures.plain(16, 16, 80);
        Lease file = jpeg.encode(picture, 90)) {
      ByteBuffer bytes = file.bytes();
      int header = 2;
      while (bytes.getChar(header) != 0xFFC0) {
        header += 2 + bytes.getChar(header + 2);
      }
      bytes.putChar(header + 5, (char) height).putChar(header + 7, (char) width);
      jpeg.decode(bytes, null).close();
    }
  }

  @Test
  void refusesBytesThatAreNoJpeg() {
    ByteBuffer png = ByteBuffer.wrap(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    assertThatThrownBy(() -> jpeg.decode(png, null))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no JPEG: it should begin with ff d8, and these 8 bytes begin with 89 50 4e 47");
    assertThatThrownBy(() -> jpeg.decode(ByteBuffer.allocate(0), null))
        .isInstanceOf(IOException.class);
  }

  @Test
  void survivesAnyByteBeingWrong() throws IOException {
    try (VideoFrame picture = TestPictures.gradient(VideoFormat.bgr(32, 32), 1);
        Lease file = jpeg.encode(picture, 60)) {
      for (int i = 0; i < file.size(); i += 3) {
        byte before = file.bytes().get(i);
        file.bytes().put(i, (byte) (before ^ 0xFF));
        try (VideoFrame back = jpeg.decode(file.bytes(), null)) {
          assertThat(back.pixels().remaining()).isEqualTo(back.format().byteCount());
        } catch (IOException e) {
          assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
        file.bytes().put(i, before);
      }
    }
  }

  @Test
  void takesNoMoreMemoryAfterTwoThousandPictures() throws IOException {
    roundTrips(300);
    long before = residentKilobytes();
    roundTrips(2000);
    // one leaked picture each would be 450,000 kB
    assertThat(residentKilobytes() - before).isLessThan(60_000);
  }

  private void roundTrips(int count) throws IOException {
    try (VideoFrame picture = TestPictures.gradient(FORMAT, 1)) {
      for (int i = 0; i < count; i++) {
        try (Lease file = jpeg.encode(picture, 95)) {
          jpeg.decode(file.bytes(), null).close();
        }
      }
    }
  }

  /** Memory that the process occupies; 0 where the system does not tell. */
  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
