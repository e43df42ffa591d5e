package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;

/** Two pictures in each use of the stream, against bytes that must never change. */
final class ObjectStreamGoldenTest {
  private static final VideoFormat TINY = VideoFormat.bgr(5, 3);
  private static final VideoFormat TINY_GRAY = new VideoFormat(5, 3, PixelFormat.GRAY8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java:stream=message",
        "java:stream=session",
        "java:stream=session,reset=off",
        "java:stream=session,reset=off,shared=on"
      })
  void writesAndReadsTheSameBytesForever(String spec) throws Exception {
    List<byte[]> golden = golden(spec);
    try (Codec codec = codec(new ObjectStreamPlugin(), spec)) {
      assertThat(sent(codec, picture(TINY, STAMP, 1))).isEqualTo(golden.get(0));
      assertThat(sent(codec, picture(TINY_GRAY, null, 2))).isEqualTo(golden.get(1));

      assertThat(received(codec, golden.get(0))).isEqualTo(Seen.of(picture(TINY, STAMP, 1)));
      assertThat(received(codec, golden.get(1)))
          .isEqualTo(
              spec.contains("shared")
                  ? Seen.of(picture(TINY, STAMP, 1))
                  : Seen.of(picture(TINY_GRAY, null, 2)));
    }
  }

  private static List<byte[]> golden(String spec) throws Exception {
    String file = spec.replaceAll("\\W", "-") + ".hex";
    return Files.readAllLines(
            Path.of("src/test/resources/wirelab/codec/objectstream").resolve(file))
        .stream()
        .map(HexFormat.of()::parseHex)
        .toList();
  }
}
