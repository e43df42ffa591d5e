package wirelab.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.app.plugin.Shipped;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.peer.Python;
import wirelab.spi.Codec;

/** The shipped codecs beside the libraries that Python programs use for the same formats. */
final class ShippedGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/wirelab/plugin/golden.txt");
  private static final String PROTO =
      Path.of("src/plugins/protobuf/resources/wirelab/plugin/protobuf/picture.proto")
          .toAbsolutePath()
          .toString();

  @Test
  void writesAndReadsWhatPythonWrites() throws Exception {
    List<String> lines = Files.readAllLines(GOLDEN);

    assertThat(lines).hasSize(9);
    for (String line : lines) {
      String name = line.substring(0, line.indexOf('-'));
      String specimen = line.substring(line.indexOf('-') + 1, line.indexOf(' '));
      byte[] golden = HexFormat.of().parseHex(line.substring(line.indexOf(' ') + 1));
      try (Codec codec = Shipped.codec(name)) {
        assertThat(sent(codec, specimen(specimen))).as(name).isEqualTo(golden);
        assertThat(received(codec, golden)).isEqualTo(Seen.of(specimen(specimen)));
      }
    }
  }

  private static VideoFrame specimen(String name) {
    return switch (name) {
      case "bgr" -> picture(VideoFormat.bgr(5, 3), STAMP, 1);
      case "gray" -> picture(new VideoFormat(300, 3, PixelFormat.GRAY8), STAMP, 2);
      default -> picture(VideoFormat.bgr(2, 1), null, 3);
    };
  }

  @ParameterizedTest
  @CsvSource({"msgpack, msgpack", "cbor, cbor2", "protobuf, google.protobuf"})
  void agreesWithPythonOnEveryByte(String name, String module) throws Exception {
    byte[] made = Python.with(module).run("named_values.py", new byte[0], "write", name, PROTO);

    assertThat(new String(made, StandardCharsets.UTF_8).lines())
        .isEqualTo(
            Files.readAllLines(GOLDEN).stream().filter(line -> line.startsWith(name)).toList());
  }

  @ParameterizedTest
  @CsvSource({"msgpack, msgpack", "cbor, cbor2", "protobuf, google.protobuf"})
  void isReadByAnOrdinaryPythonProgram(String name, String module) throws Exception {
    byte[] message;
    byte[] pixels;
    try (Codec codec = Shipped.codec(name)) {
      message = sent(codec, picture(VideoFormat.bgr(64, 48), STAMP, 1));
      pixels = received(codec, message).pixels().array();
    }
    byte[] hex = HexFormat.of().formatHex(message).getBytes(StandardCharsets.US_ASCII);
    byte[] read = Python.with(module).run("named_values.py", hex, "read", name, PROTO);

    assertThat(new String(read, StandardCharsets.UTF_8).lines())
        .containsExactlyInAnyOrder(
            "width 64",
            "height 48",
            "format BGR8",
            "content RAW",
            "sequence 7",
            "captured_at 1700000000123456789",
            "pixels " + HexFormat.of().formatHex(pixels));
  }
}
