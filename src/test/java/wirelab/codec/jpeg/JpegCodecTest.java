package wirelab.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.codec.WirePictures;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.Jpeg;
import wirelab.spi.Codec;

final class JpegCodecTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(64, 48);

  private long leasedBefore;

  @BeforeEach
  void count() {
    leasedBefore = Memory.common().leased();
  }

  @AfterEach
  void allMemoryIsBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private static byte[] file() throws Exception {
    try (Codec codec = WirePictures.codec(new JpegPlugin(), "jpeg:quality=70")) {
      return WirePictures.sent(codec, WirePictures.picture(FORMAT, WirePictures.STAMP, 3));
    }
  }

  @Test
  void sendsTheFileThatOpenCvMakesAndNothingElse() throws Exception {
    try (Jpeg jpeg = new Jpeg();
        VideoFrame frame = WirePictures.picture(FORMAT, null, 3);
        var expected = jpeg.encode(frame, 70)) {
      assertThat(ByteBuffer.wrap(file())).isEqualTo(expected.bytes());
    }
  }

  @Test
  void givesBackWhatTheFileShows() throws Exception {
    byte[] file = file();
    try (Codec codec = WirePictures.codec(new JpegPlugin(), "jpeg");
        Jpeg jpeg = new Jpeg();
        VideoFrame expected = jpeg.decode(ByteBuffer.wrap(file), null)) {
      assertThat(WirePictures.received(codec, file))
          .isEqualTo(
              new WirePictures.Seen(
                  FORMAT, null, ByteBuffer.wrap(WirePictures.copy(expected.pixels()))));
      assertThat(codec.lossless()).isFalse();
    }
  }

  @Test
  void namesEachByteOnceAndKnowsItsOwn() throws Exception {
    byte[] file = file();
    try (Codec codec = WirePictures.codec(new JpegPlugin(), "jpeg");
        Message message = WirePictures.arrived(file)) {
      Field all = codec.layout(message).fields().getFirst();
      assertThat(all.range()).isEqualTo(ByteRange.of(0, file.length));
      assertThat(all.parts()).extracting(Field::name).contains("SOI", "DQT", "SOF0", "EOI");
      assertThat(codec.recognises(ByteBuffer.wrap(file))).isTrue();
      assertThat(codec.recognises(ByteBuffer.wrap(file, 1, 9))).isFalse();
    }
  }

  @Test
  void refusesAFileOfWhichSomethingIsMissing() throws Exception {
    byte[] file = file();
    try (Codec codec = WirePictures.codec(new JpegPlugin(), "jpeg")) {
      assertThatThrownBy(() -> codec.decode(WirePictures.arrived(file, new ByteRange(100, 200))))
          .hasMessageContaining("bytes 100 to 200");
      assertThatThrownBy(() -> codec.decode(WirePictures.arrived(new byte[] {1, 2, 3, 4, 5})))
          .hasMessageContaining("should begin with ff d8");
    }
  }
}
