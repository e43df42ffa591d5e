package wirelab.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.OpenCv;
import wirelab.opencv.Png;
import wirelab.opencv.TestPictures;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.Parts;
import wirelab.spi.SettingException;

class FileSourceTest {
  private final Parts<FrameSource> sources = new Catalog(List.of(new FilePlugin())).sources();

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
  void playsAnAviAgainAndAgain() throws Exception {
    Path avi = writeAvi("a,b.avi", 10, 100, 200);
    try (FrameSource source = open(avi)) {
      assertThat(source.format()).isEqualTo(VideoFormat.bgr(64, 48));
      assertThat(source.live()).isFalse();
      assertThat(colours(source, 7)).containsExactly(10, 100, 200, 10, 100, 200, 10);
    }
  }

  @Test
  void playsAFolderInTheOrderOfItsNumbers() throws Exception {
    writePng("2.png", 64, 48, 20);
    writePng("10.png", 64, 48, 100);
    writePng("1.PNG", 64, 48, 10);
    Files.writeString(folder.resolve("readme.txt"), "no picture");
    Files.createDirectory(folder.resolve("3.png"));
    try (FrameSource source = open(folder)) {
      assertThat(colours(source, 4)).containsExactly(10, 20, 100, 10);
    }
  }

  @Test
  void countsOnWhereItBeginsAgain() throws Exception {
    writePng("1.png", 8, 8, 1);
    writePng("2.png", 8, 8, 2);
    List<Stamp> stamps = new ArrayList<>();
    try (FrameSource source = new FileSource(folder, null, () -> 77)) {
      source.open();
      for (int i = 0; i < 5; i++) {
        try (VideoFrame picture = source.next().orElseThrow()) {
          stamps.add(picture.stamp().orElseThrow());
        }
      }
    }
    assertThat(stamps)
        .containsExactly(
            new Stamp(0, 77),
            new Stamp(1, 77),
            new Stamp(2, 77),
            new Stamp(3, 77),
            new Stamp(4, 77));
  }

  @Test
  void scalesAllPicturesToTheSizeOfTheFirst() throws Exception {
    writePng("1.png", 64, 48, 10);
    writePng("2.png", 100, 20, 20);
    try (FrameSource source = open(folder)) {
      assertThat(colours(source, 2)).containsExactly(10, 20);
    }
  }

  @Test
  void scalesToTheSizeThatIsSet() throws Exception {
    Path picture = writePng("1.png", 64, 48, 10);
    Path avi = writeAvi("a.avi", 10, 20);
    for (Path path : List.of(picture, avi, folder)) {
      var spec = sources.parse("file:" + path).with("size", "32x16");
      try (FrameSource source = sources.create(spec)) {
        source.open();
        assertThat(source.format()).isEqualTo(VideoFormat.bgr(32, 16));
        assertThat(colours(source, 3)).hasSize(3).contains(10);
      }
    }
  }

  @Test
  void showsOnePictureForEver() throws Exception {
    try (FrameSource source = open(writePng("street.png", 64, 48, 30))) {
      assertThat(colours(source, 3)).containsExactly(30, 30, 30);
    }
  }

  @Test
  void passesOverDamagedPictures() throws Exception {
    Files.writeString(folder.resolve("0.png"), "damaged");
    writePng("1.png", 64, 48, 10);
    Files.writeString(folder.resolve("2.jpg"), "damaged");
    writePng("3.png", 64, 48, 30);
    try (FrameSource source = open(folder)) {
      assertThat(colours(source, 4)).containsExactly(10, 30, 10, 30);
    }
  }

  @Test
  void passesOverADamagedPictureOfAnAvi() throws Exception {
    Path avi = writeAvi("a.avi", 10, 100, 200);
    byte[] bytes = Files.readAllBytes(avi);
    int second = indexOfJpeg(bytes, indexOfJpeg(bytes, 0) + 1);
    Arrays.fill(bytes, second, second + 100, (byte) 0);
    Files.write(avi, bytes);
    try (FrameSource source = open(avi)) {
      assertThat(colours(source, 3)).containsExactly(10, 200, 10);
    }
  }

  private static int indexOfJpeg(byte[] bytes, int from) {
    int i = from;
    while (bytes[i] != (byte) 0xFF || bytes[i + 1] != (byte) 0xD8) {
      i++;
    }
    return i;
  }

  @Test
  void saysThatNoPictureInAFolderCanBeRead() throws Exception {
    Files.writeString(folder.resolve("0.png"), "damaged");
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "none of the 1 pictures in %s can be read; the last one is 0.png: 7 bytes that OpenCV"
                    .formatted(folder)
                + " can not read as a picture");
  }

  @Test
  void saysThatAFolderIsEmpty() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s has no pictures in it: put files named .png, .jpg, .jpeg or .bmp there"
                .formatted(folder));
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    Path absent = folder.resolve("no.avi");
    assertThatThrownBy(() -> open(absent))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no file or folder %s: check the spelling".formatted(absent));
  }

  @Test
  void saysHowToConvertOtherVideos() throws Exception {
    Path mp4 = Files.writeString(folder.resolve("street.mp4"), "ftypisom");
    assertThatThrownBy(() -> open(mp4))
        .isInstanceOf(IOException.class)
        .hasMessage(
            ("%s is not an MJPEG AVI, the one kind of video that is read; use a folder of pictures,"
                    + " or convert it: ffmpeg -i \"%s\" -c:v mjpeg -q:v 3 -an"
                    + " \"%s\"")
                .formatted(mp4, mp4, folder.resolve("street-mjpeg.avi")));
  }

  @Test
  void refusesSettingsThatCanNotBe() {
    assertThatThrownBy(() -> sources.create(sources.parse("file")))
        .isInstanceOf(SettingException.class);
    assertThatThrownBy(() -> sources.create(sources.parse("file:a.avi").with("size", "huge")))
        .isInstanceOf(SettingException.class)
        .hasMessage("setting size 'huge': write WIDTHxHEIGHT in pixels, as in 640x480");
  }

  @Test
  void givesNothingOnceClosed() throws Exception {
    FrameSource source = open(writeAvi("a.avi", 10, 20));
    source.close();
    source.close();
    assertThat(source.next()).isEmpty();
  }

  private FrameSource open(Path path) throws Exception {
    FrameSource source = sources.create(sources.parse("file:" + path));
    source.open();
    return source;
  }

  /** The colours of the next pictures, to the nearest ten where JPEG changed them a little. */
  private static List<Integer> colours(FrameSource source, int count) throws Exception {
    List<Integer> colours = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try (VideoFrame picture = source.next().orElseThrow()) {
        assertThat(picture.format()).isEqualTo(source.format());
        int colour = picture.pixels().get(0) & 0xFF;
        colours.add(Math.round(colour / 10f) * 10);
      }
    }
    return colours;
  }

  private Path writePng(String name, int width, int height, int value) throws IOException {
    Path file = folder.resolve(name);
    try (VideoFrame picture = TestPictures.plain(width, height, value)) {
      Png.write(picture, file);
    }
    return file;
  }

  private Path writeAvi(String name, int... values) throws IOException {
    OpenCv.load();
    Path file = folder.resolve(name);
    int mjpg = VideoWriter.fourcc('M', 'J', 'P', 'G');
    VideoWriter writer =
        new VideoWriter(
            file.toString(), Videoio.CAP_OPENCV_MJPEG, mjpg, 25, new Size(64, 48), true);
    for (int value : values) {
      Mat picture = new Mat(48, 64, CvType.CV_8UC3, new Scalar(value, value, value));
      writer.write(picture);
      picture.release();
    }
    writer.release();
    return file;
  }
}
