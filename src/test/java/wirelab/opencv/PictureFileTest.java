package wirelab.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.PictureSize;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

class PictureFileTest {
  @TempDir private Path folder;
  private long leased;

  @BeforeEach
  void count() {
    leased = Memory.common().leased();
  }

  @AfterEach
  void givesAllMemoryBack() {
    assertThat(Memory.common().leased()).isEqualTo(leased);
  }

  @Test
  void readsBackThePixelsOfAPng() throws IOException {
    Path file = folder.resolve("straße 図.png");
    try (VideoFrame picture = TestPictures.gradient(VideoFormat.bgr(40, 30), 3)) {
      Png.write(picture, file);
      try (VideoFrame back = PictureFile.read(file)) {
        assertThat(back.format()).isEqualTo(picture.format());
        assertThat(back.pixels()).isEqualTo(picture.pixels());
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesGreyPicturesOverOlderFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("grey.png"), "older");
    try (VideoFrame grey = TestPictures.gradient(new VideoFormat(40, 30, PixelFormat.GRAY8), 3)) {
      Png.write(grey, file);
    }
    try (VideoFrame back = PictureFile.read(file)) {
      assertThat(back.format()).isEqualTo(VideoFormat.bgr(40, 30));
    }
  }

  @Test
  void saysThatAFileCanNotBeWritten() {
    try (VideoFrame picture = TestPictures.plain(4, 4, 0)) {
      assertThatThrownBy(() -> Png.write(picture, folder.resolve("no", "such.png")))
          .isInstanceOf(IOException.class)
          .message()
          .startsWith(folder.resolve("no", "such.png") + " can not be written: no such file");
    }
  }

  @Test
  void refusesPicturesThatAreDamagedOrEmpty() throws IOException {
    Path whole = folder.resolve("whole.png");
    try (VideoFrame picture = TestPictures.gradient(VideoFormat.bgr(400, 300), 3);
        Jpeg jpeg = new Jpeg();
        Lease file = jpeg.encode(picture, 90)) {
      Png.write(picture, whole);
      byte[] half = new byte[file.size() / 2];
      file.bytes().get(half);
      Files.write(folder.resolve("half.jpg"), half);
    }
    byte[] png = Files.readAllBytes(whole);
    Files.write(folder.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
    Files.write(folder.resolve("empty.png"), new byte[0]);
    Files.writeString(folder.resolve("text.bmp"), "this is no picture");

    for (String name : new String[] {"half.jpg", "half.png", "empty.png", "text.bmp", "no.png"}) {
      assertThatThrownBy(() -> PictureFile.read(folder.resolve(name)))
          .as(name)
          .isInstanceOf(IOException.class)
          .message()
          .startsWith(name + ": ")
          .doesNotContain("\n");
    }
  }

  @Test
  void scalesAndTakesTheOldPictureOver() {
    try (VideoFrame scaled = Scaling.to(new PictureSize(20, 10), TestPictures.plain(40, 30, 99))) {
      assertThat(scaled.format()).isEqualTo(VideoFormat.bgr(20, 10));
      assertThat(scaled.pixels().get(0)).isEqualTo((byte) 99);
    }
  }

  @Test
  void meansThePixelsOfAPictureThatIsHalved() {
    VideoFormat format = VideoFormat.bgr(4, 4);
    Lease lease = Memory.common().lease(format.byteCount());
    lease.bytes().put(new byte[format.byteCount()]).put(3, new byte[] {100, 100, 100});
    try (VideoFrame scaled =
        Scaling.to(new PictureSize(2, 2), VideoFrame.of(format, null, lease))) {
      assertThat(scaled.pixels().get(0)).isEqualTo((byte) 25);
    }
  }

  @Test
  void readsSizesAsPeopleWriteThem() {
    assertThat(PictureSize.parse(" 640x480 ")).isEqualTo(new PictureSize(640, 480));
    assertThat(PictureSize.parse("1280X720")).hasToString("1280x720");
    assertThatThrownBy(() -> PictureSize.parse("640*480"))
        .hasMessage("size '640*480': write WIDTHxHEIGHT in pixels, as in 640x480");
    assertThatThrownBy(() -> PictureSize.parse("0x480"))
        .hasMessage("size '0x480': each side must be 1 to 16384 pixels");
  }
}
