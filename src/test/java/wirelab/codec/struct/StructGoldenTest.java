package wirelab.codec.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;

final class StructGoldenTest {
  private static final Path DOCUMENT = Path.of("src/docs/struct-wire.md");
  private static final Path FOLDER = Path.of("src/test/resources/wirelab/codec/struct");

  private final Codec codec = codec(new StructPlugin(), "struct");

  StructGoldenTest() throws Exception {}

  @Test
  void writesAndReadsWhatPythonWrites() throws Exception {
    Map<String, byte[]> golden = golden(Files.readString(FOLDER.resolve("golden.txt")));

    assertThat(golden).containsOnlyKeys("bgr", "gray", "unstamped");
    for (var entry : golden.entrySet()) {
      assertThat(sent(codec, specimen(entry.getKey()))).isEqualTo(entry.getValue());
      assertThat(received(codec, entry.getValue())).isEqualTo(Seen.of(specimen(entry.getKey())));
    }
  }

  private static VideoFrame specimen(String name) {
    return switch (name) {
      case "bgr" -> picture(VideoFormat.bgr(5, 3), STAMP, 1);
      case "gray" -> picture(new VideoFormat(5, 3, PixelFormat.GRAY8), STAMP, 2);
      default -> picture(VideoFormat.bgr(2, 1), null, 3);
    };
  }

  private static Map<String, byte[]> golden(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 2)
        .collect(Collectors.toMap(words -> words[0], words -> HexFormat.of().parseHex(words[1])));
  }

  @Test
  void agreesWithPythonOnTheFormatAndItsSize() throws Exception {
    String made = python(List.of(FOLDER.resolve("golden.py").toString()));

    assertThat(made).isEqualTo(Files.readString(FOLDER.resolve("golden.txt")));
    assertThat(made.lines().findFirst())
        .contains("format %s %d".formatted(HeaderField.FORMAT, Header.SIZE));
  }

  @Test
  void isReadByThePythonInTheDocument() throws Exception {
    String document = Files.readString(DOCUMENT);
    String program =
        document.substring(document.indexOf("```python\n") + 10, document.lastIndexOf("```"));
    byte[] message = sent(codec, picture(VideoFormat.bgr(5, 3), STAMP, 1));
    String call =
        "shape, pixels = read(bytes.fromhex('%s'))\nprint(shape, pixels.hex())"
            .formatted(HexFormat.of().formatHex(message));

    assertThat(python(List.of("-c", program + call)).strip())
        .isEqualTo("(5, 3, 7) " + HexFormat.of().formatHex(message, Header.SIZE, message.length));
  }

  @Test
  void isDocumentedByteByByte() throws Exception {
    List<String> documented =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.matches("\\| \\d.*")).toList();

    assertThat(documented)
        .isEqualTo(Stream.of(HeaderField.values()).map(StructGoldenTest::row).toList());
    assertThat(Files.readString(DOCUMENT)).contains("FORMAT = \"" + HeaderField.FORMAT + "\"");
  }

  private static String row(HeaderField field) {
    int first = field.offset();
    int last = first + field.width() - 1;
    return "| %s | `%s` | %s | %s |"
        .formatted(
            first == last ? first : first + "–" + last,
            field.letter(),
            field.wireName(),
            field.meaning());
  }

  @Test
  void hasNoPaddingAndNoOverlap() {
    int end = 0;
    for (HeaderField field : HeaderField.values()) {
      assertThat(field.offset()).as(field.wireName()).isEqualTo(end);
      assertThat(field.offset() % field.width()).as(field.wireName()).isZero();
      end += field.width();
    }
    assertThat(end).isEqualTo(Header.SIZE);
  }

  private static String python(List<String> arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("python3"), arguments.stream()).toList();
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue("true".equals(System.getenv("CI")), "python3 was not found: " + e.getMessage());
      throw e;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
