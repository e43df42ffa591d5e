package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FormatsTest {
  private static final byte[] BYTES = {'P', 'K', 3, (byte) 0x8b, '\n', '\\', '\'', 'z'};

  @Test
  void writesHex() {
    assertThat(Formats.HEX.write(BYTES, 0)).isEqualTo("50 4b 03 8b 0a 5c 27 7a");
  }

  /** As {@code hexdump -C} does. */
  @Test
  void writesAHexDumpFromItsOffsetOn() {
    byte[] bytes = "0123456789abcdefgh".getBytes(StandardCharsets.US_ASCII);

    assertThat(Formats.HEX_DUMP.write(bytes, 0x20))
        .isEqualTo(
            """
            00000020  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|
            00000030  67 68                                             |gh|
            """);
  }

  @Test
  void writesText() {
    assertThat(Formats.TEXT.write("grün".getBytes(StandardCharsets.UTF_8), 0)).isEqualTo("grün");
  }

  @Test
  void writesAnArrayOfC() {
    assertThat(Formats.C_ARRAY.write(new byte[13], 0))
        .isEqualTo(
            """
            unsigned char bytes[13] = {
              0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
              0x00,
            };
            """);
  }

  /** What Python's {@code repr} says. */
  @Test
  void writesBytesOfPython() {
    assertThat(Formats.PYTHON_BYTES.write(BYTES, 0)).isEqualTo("b\"PK\\x03\\x8b\\n\\\\'z\"");
    assertThat(Formats.PYTHON_BYTES.write(new byte[] {'\'', '"', 0x7f}, 0))
        .isEqualTo("b'\\'\"\\x7f'");
  }

  @Test
  void writesAnArrayOfJava() {
    assertThat(Formats.JAVA_ARRAY.write(new byte[] {0x50, (byte) 0x8b}, 0))
        .isEqualTo(
            """
            byte[] bytes = {
              0x50, (byte) 0x8b,
            };
            """);
  }

  @Test
  void escapesEveryByte() {
    assertThat(Formats.ESCAPED.write(new byte[] {'P', 0}, 0)).isEqualTo("\\x50\\x00");
  }

  @Test
  void writesNothingOfNothing() {
    assertThat(Formats.HEX.write(new byte[0], 0)).isEmpty();
    assertThat(Formats.HEX_DUMP.write(new byte[0], 0)).isEmpty();
    assertThat(Formats.PYTHON_BYTES.write(new byte[0], 0)).isEqualTo("b''");
  }
}
