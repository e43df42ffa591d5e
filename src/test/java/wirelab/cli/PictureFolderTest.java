package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;

final class PictureFolderTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(5, 3);

  @TempDir Path folder;

  private static VideoFrame picture(long number, int colour) {
    VideoFrame frame =
        VideoFrame.of(FORMAT, new Stamp(number, -1), Memory.common().lease(FORMAT.byteCount()));
    ByteBuffer pixels = frame.pixels();
    while (pixels.hasRemaining()) {
      pixels.put((byte) (colour + pixels.position()));
    }
    return frame;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesEveryPixelUnderThePicturesNumber() throws IOException {
    try (VideoFrame frame = picture(42, 7)) {
      PictureFolder.at(folder.resolve("new/one")).write(frame);
      try (VideoFrame read = PictureFile.read(folder.resolve("new/one/000042.png"))) {
        assertThat(read.format()).isEqualTo(FORMAT);
        assertThat(read.pixels()).isEqualTo(frame.pixels());
      }
    }
  }

  @Test
  void overwritesNothing() throws IOException {
    PictureFolder pictures = PictureFolder.at(folder);
    for (int colour = 0; colour < 3; colour++) {
      try (VideoFrame frame = picture(1, colour)) {
        pictures.write(frame);
      }
    }

    assertThat(names()).containsExactly("000001-2.png", "000001-3.png", "000001.png");
  }

  @Test
  void countsPicturesWithoutNumbers() throws IOException {
    PictureFolder pictures = PictureFolder.at(folder);
    for (int i = 0; i < 2; i++) {
      try (VideoFrame frame = picture(-1, i)) {
        pictures.write(frame);
      }
    }

    assertThat(names()).containsExactly("000000.png", "000001.png");
  }

  @Test
  void refusesAFileWhereAFolderIsWanted() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> PictureFolder.at(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is not a folder");
  }

  @Test
  void saysWhyAPictureCanNotBeWritten() throws IOException {
    PictureFolder pictures = PictureFolder.at(folder.resolve("gone"));
    Files.delete(folder.resolve("gone"));

    try (VideoFrame frame = picture(1, 1)) {
      assertThatThrownBy(() -> pictures.write(frame))
          .isInstanceOf(IOException.class)
          .hasMessageContainingAll(folder.resolve("gone/000001.png").toString(), "no such file")
          .hasMessageNotContaining("\n");
    }
  }
}
