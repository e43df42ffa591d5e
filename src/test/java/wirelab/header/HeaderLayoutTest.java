package wirelab.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.peer.Python;

/** Golden bytes are what Python 3.11's struct gives on 64-bit Linux. */
final class HeaderLayoutTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  @ParameterizedTest
  @CsvSource({
    "?I, 8",
    "=?I, 5",
    "!4sIQI, 20",
    "@bhilq, 24",
    "<bhilq, 19",
    "4i, 16",
    "?Q, 16",
    "!d I, 12",
    "bx3xI, 12",
    "Ib, 5",
    "0s, 0",
    "2xH, 4"
  })
  void isAsLargeAsCalcsizeSays(String format, int size) throws Exception {
    assertThat(HeaderLayout.size(format)).isEqualTo(size);
  }

  @Test
  void packsAsPythonDid() throws Exception {
    HeaderLayout header = HeaderLayout.parse("!4sIQ magic frame time");
    assertThat(HEX.formatHex(header.pack(List.of("WLAB", 466_479L, 1_784_767_349L))))
        .isEqualTo("57 4c 41 42 00 07 1e 2f 00 00 00 00 6a 61 63 75");
    HeaderLayout padded = HeaderLayout.parse("<?Ihd flag n small f");
    assertThat(HEX.formatHex(padded.pack(List.of(true, 7L, -2L, 1.5))))
        .isEqualTo("01 07 00 00 00 fe ff 00 00 00 00 00 00 f8 3f");
  }

  @ParameterizedTest
  @CsvSource({"!4sIQIbB", "<hHiIqQ", "=?I", "?I", "@bhilqBHILQ", ">fd", "10s2H3x?", "!2I4sQ"})
  void packsAsThePythonOfThisMachineDoes(String format) throws Exception {
    StringBuilder names = new StringBuilder();
    Python python = Python.with();
    byte[] fields =
        python.eval(
            """
        import struct, sys
        print(len(struct.unpack(sys.argv[1], bytes(struct.calcsize(sys.argv[1])))), end='')
        """,
            new byte[0],
            format);
    int count = Integer.parseInt(new String(fields, StandardCharsets.US_ASCII));
    for (int i = 0; i < count; i++) {
      names.append(" f").append(i);
    }
    HeaderLayout header = HeaderLayout.parse(format + names);
    byte[] ours = header.pack(header.values(new java.util.SplittableRandom(5)));
    byte[] theirs =
        python.eval(
            """
        import struct, sys
        values = struct.unpack(sys.argv[1], sys.stdin.buffer.read())
        sys.stdout.buffer.write(struct.pack(sys.argv[1], *values))
        """,
            ours,
            format);
    assertThat(HEX.formatHex(ours)).isEqualTo(HEX.formatHex(theirs));
  }

  @Test
  void tellsWhereEachFieldStands() throws Exception {
    assertThat(HeaderLayout.parse("?I flag, length").fields())
        .containsExactly(new HeaderField("flag", "?", 0, 1), new HeaderField("length", "I", 4, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "' ', there is no format",
    "!4sZ a b, is no type; known are x b",
    "!4sI magic, has 2 fields, you named 1",
    "!II a a, two fields are called a",
    "!I4 a, ends with the number 4",
    "!999s a, more than 256 bytes",
    "!9999999999999Q a, more than 256 bytes"
  })
  void saysWhyThereCanBeNoSuchHeader(String text, String reason) {
    assertThatThrownBy(() -> HeaderLayout.parse(text))
        .isInstanceOf(HeaderException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesValuesThatDoNotFit() throws Exception {
    HeaderLayout header = HeaderLayout.parse("!HI small large");
    assertThatThrownBy(() -> header.pack(List.of(65_536L, 1L)))
        .hasMessage("small is 65536: that does not fit into H, 16 bits");
    assertThatThrownBy(() -> header.pack(List.of(1L, -1L))).hasMessageContaining("large is -1");
    assertThatThrownBy(() -> header.pack(List.of(1L))).hasMessageContaining("2 fields");
    assertThatThrownBy(() -> header.pack(List.of("a", 1L))).hasMessageContaining("write a number");
  }

  @ParameterizedTest
  @CsvSource({"!4sIQI magic frame time crc", "bhilqBHILQ a b c d e f g h i j", "!fd?3x2s a b c d"})
  void takesApartWhatItPutTogether(String text) throws Exception {
    assertThat(new HeaderTrial(HeaderLayout.parse(text)).roundTrips(1000)).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "!4sIQI magic frame time crc, 1000",
    "!4sIQ magic frame time, 0",
    "!4sIQH magic frame time crc, 0",
    "!I4sIQ crc magic frame time, 186"
  })
  void noticesABitInWhatItsChecksumIsMadeOf(String text, int noticed) throws Exception {
    assertThat(new HeaderTrial(HeaderLayout.parse(text)).detected(1000)).isEqualTo(noticed);
  }
}
