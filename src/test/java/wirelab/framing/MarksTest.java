package wirelab.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Mark;
import wirelab.spi.Marks;
import wirelab.spi.Provider;
import wirelab.spi.Settings;

/** The bytes are what Python 3.11 gives for struct.pack(format, 921766) and "!IHH". */
final class MarksTest {
  private static final int LIMIT = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "Q, a6100e0000000000, little-endian",
    "L, a6100e0000000000, little-endian",
    ">L, 000e10a6, big-endian",
    "!I, 000e10a6, big-endian",
    ">I, 000e10a6, big-endian"
  })
  void readsALengthAsPythonWroteIt(String name, String hex, String order) throws Exception {
    Marks marks = marks(name);
    ByteBuffer bytes = bytes("ffff" + hex + "8005").position(2);
    int width = hex.length() / 2;
    Field length =
        new Field(
            "length (%s, %s)".formatted(name, order),
            "framing.length",
            ByteRange.of(0, width),
            "921766",
            List.of());
    assertThat(marks.width()).isEqualTo(width);
    assertThat(marks.read(bytes, LIMIT)).isEqualTo(new Mark(-1, 0, 1, 921_766, List.of(length)));
    assertThat(bytes).isEqualTo(bytes("ffff" + hex + "8005").position(2));
  }

  @Test
  void readsAFlagAndPaddingInFrontOfALength() throws Exception {
    ByteBuffer bytes = bytes("01000000a6100e00" + "8005");
    Mark mark = marks("?I").read(bytes, LIMIT);
    assertThat(mark.length()).isEqualTo(921_766);
    assertThat(mark.fields())
        .extracting(field -> field.key() + field.range())
        .containsExactly(
            "framing.flag" + ByteRange.of(0, 1),
            "framing.padding" + new ByteRange(1, 4),
            "framing.length" + ByteRange.of(4, 4));
    assertThat(marks("=?I").read(bytes("01a6100e00"), LIMIT).length()).isEqualTo(921_766);
    assertThatThrownBy(() -> marks("?I").read(bytes("07000000a6100e00"), LIMIT))
        .hasMessage("prefix ?I has a flag of 7; a bool is 0 or 1");
  }

  @Test
  void readsACountdownAsPythonWroteIt() throws Exception {
    Mark mark = marks("countdown").read(bytes("03aabb"), LIMIT);
    assertThat(mark)
        .isEqualTo(
            new Mark(
                -1,
                0,
                3,
                2,
                List.of(
                    new Field(
                        "pieces left (B)", "framing.left", ByteRange.of(0, 1), "3", List.of()))));
  }

  @Test
  void readsAHeaderOfAPieceAsPythonWroteIt() throws Exception {
    Marks marks = marks("chunks");
    ByteBuffer bytes = bytes("ff" + "ffffffff00070294" + "aabbcc").position(1);
    assertThat(marks.width()).isEqualTo(8);
    assertThat(marks.read(bytes.order(ByteOrder.LITTLE_ENDIAN), LIMIT))
        .isEqualTo(
            new Mark(
                4_294_967_295L,
                7,
                660,
                3,
                List.of(
                    field("picture (I, big-endian)", "framing.picture", 0, 4, "4294967295"),
                    field("index (H, big-endian)", "framing.index", 4, 2, "7"),
                    field("count (H, big-endian)", "framing.count", 6, 2, "660"))));
    assertThat(bytes.position()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Q, 00000000000e10a6, read the other way round they say 921766",
    "!I, ffffffff, prefix !I says 4294967295 bytes",
    "chunks, 0000000100020002aa, piece 2 of 2",
    "chunks, 0000000100020003, a datagram of 8 bytes",
    "chunks, 0000000100020003aabbccddee, has 5 bytes; a message has at most 4"
  })
  void saysWhyAMarkCanNotBe(String name, String hex, String why) throws Exception {
    Marks marks = marks(name);
    assertThatThrownBy(() -> marks.read(bytes(hex), 4))
        .isInstanceOf(FramingException.class)
        .hasMessageContaining(why);
  }

  @Test
  void noFramingMarksNothing() throws Exception {
    assertThat(framing("none").marks()).isEmpty();
  }

  private static Field field(String name, String key, int start, int width, String value) {
    return new Field(name, key, ByteRange.of(start, width), value, List.of());
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }

  private static Marks marks(String name) throws Exception {
    return framing(name).marks().orElseThrow();
  }

  private static Framing framing(String name) throws Exception {
    for (Provider<Framing> provider : new FramingPlugin().framings()) {
      if (provider.descriptor().name().equals(name)) {
        return provider.create(Settings.defaults());
      }
    }
    throw new AssertionError("no framing " + name);
  }
}
