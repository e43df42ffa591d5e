package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what CPython 3.11 wrote with NumPy 1.24 and 2.4, by src/test/python/pickles.py. */
class GoldenPickleTest {
  private static final int LONGEST_HEX = 800;

  /** One line of the file: what was pickled, and the pickle or its digest. */
  record Golden(String numpy, int protocol, String value, int length, String shown) {
    static Golden of(String line) {
      String[] words = line.split(" ", -1);
      String[] argument = words[1].split(":", 2);
      return new Golden(
          words[0],
          Integer.parseInt(argument[0]),
          argument[1],
          Integer.parseInt(words[2]),
          words[3]);
    }

    boolean isShape() {
      return !value.contains(":");
    }

    boolean isShort() {
      return length <= LONGEST_HEX;
    }

    byte[] elements() {
      return value.startsWith("one:")
          ? new byte[] {(byte) Integer.parseInt(value.substring(4))}
          : Pickles.pattern(
              isShape()
                  ? Pickles.shape(value).stream().reduce(1, Math::multiplyExact)
                  : Integer.parseInt(value.substring("bytes:".length())));
    }
  }

  static List<Golden> all() throws IOException {
    try (InputStream file = GoldenPickleTest.class.getResourceAsStream("written-by-cpython.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().map(Golden::of).toList();
    }
  }

  static Stream<Golden> arrays() throws IOException {
    return all().stream().filter(golden -> golden.protocol >= 2 && !golden.value.contains("bytes"));
  }

  static Stream<Golden> pickles() throws IOException {
    return all().stream().filter(Golden::isShort);
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void writesTheBytesOfCPython(Golden golden) throws NoSuchAlgorithmException {
    List<Integer> shape = golden.isShape() ? Pickles.shape(golden.value) : List.of(1, 1);
    byte[] written = Pickles.written(golden.protocol, golden.numpy, shape, golden.elements());
    byte[] shown =
        golden.isShort() ? written : MessageDigest.getInstance("SHA-256").digest(written);
    assertThat(written.length + " " + HexFormat.of().formatHex(shown))
        .isEqualTo(golden.length + " " + golden.shown);
  }

  @ParameterizedTest
  @MethodSource("pickles")
  void readsTheBytesOfCPython(Golden golden) throws Exception {
    byte[] pickle = HexFormat.of().parseHex(golden.shown);
    Content content = Content.read(ByteBuffer.wrap(pickle));
    ByteBuffer elements = ByteBuffer.allocate(content.data().length());
    assertThat(Latin1.decode(content.data(), elements)).isTrue();
    assertThat(Pickles.bytes(elements.flip())).isEqualTo(golden.elements());
    String shape = content.title().replaceAll("[^0-9 ]", "").trim().replace(' ', 'x');
    assertThat(shape)
        .isEqualTo(golden.isShape() ? golden.value : golden.value.startsWith("one") ? "1x1" : "");
  }
}
