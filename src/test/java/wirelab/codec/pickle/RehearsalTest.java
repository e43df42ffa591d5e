package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wirelab.codec.Leaves;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.spi.Codec;

/** What is shown of pickles that no picture is in, or worse. */
class RehearsalTest {
  private static List<List<String>> rows(byte[] pickle, long at, String title) throws Exception {
    try (Codec codec = Pickles.codec();
        Message message = Pickles.incoming(pickle)) {
      List<Table> tables = codec.state(message, at);
      assertThat(tables).extracting(Table::columns).containsOnly(List.of("#", "value"));
      return tables.stream()
          .filter(table -> table.title().equals(title))
          .findFirst()
          .orElseThrow()
          .rows();
    }
  }

  private static List<Field> fields(byte[] pickle) {
    List<Field> fields = new PickleLayout(ByteBuffer.wrap(pickle)).layout().fields();
    Leaves.cover(fields, pickle.length);
    return fields;
  }

  private static Field last(byte[] pickle) {
    return fields(pickle).getLast();
  }

  @Test
  void namesWhatAHostilePickleWouldCallAndCallsNothing() throws Exception {
    byte[] pickle = Pickles.hex("'cos' 0a 'system' 0a '(S' 27 'rm -rf /' 27 0a 'tR.'");

    assertThat(rows(pickle, 10, "Stack")).containsExactly(List.of("0", "os.system"));
    assertThat(rows(pickle, 11, "Stack"))
        .containsExactly(List.of("1", "MARK"), List.of("0", "os.system"));
    assertThat(rows(pickle, 22, "Stack"))
        .containsExactly(
            List.of("2", "'rm -rf /'"), List.of("1", "MARK"), List.of("0", "os.system"));
    assertThat(rows(pickle, 25, "Stack"))
        .containsExactly(List.of("0", "os.system('rm -rf /') (not called)"));
    assertThat(rows(pickle, 26, "Stack")).isEmpty();
    assertThat(last(pickle))
        .isEqualTo(
            new Field(
                "no picture",
                "pickle.refused",
                new ByteRange(27, 27),
                "pickle asks for os.system at byte 0: only numpy arrays are taken; nothing was run",
                List.of()));
  }

  @Test
  void showsHowAnArrayIsMade() throws Exception {
    byte[] pickle = Pickles.written(3, "2", List.of(2, 1, 3));
    int end = pickle.length - 2;

    assertThat(rows(pickle, end, "Stack"))
        .containsExactly(
            List.of(
                "0",
                "numpy._core.multiarray._reconstruct(numpy.ndarray, (0,), b'b') (not called), with state"));
    assertThat(rows(pickle, end, "Memo"))
        .contains(List.of("1", "numpy.ndarray"), List.of("2", "(0,)"), List.of("3", "b'b'"));
  }

  @Test
  void fillsContainersInTheMemoToo() throws Exception {
    byte[] pickle = Pickles.hex("80 02 5d 71 00 28 4b 01 4b 02 65 7d 71 01 4e 88 73 86 2e");

    assertThat(rows(pickle, 5, "Memo")).containsExactly(List.of("0", "[]"));
    assertThat(rows(pickle, 16, "Memo"))
        .containsExactly(List.of("0", "[1, 2]"), List.of("1", "{None: True}"));
    assertThat(rows(pickle, 17, "Stack")).containsExactly(List.of("0", "([1, 2], {None: True})"));
  }

  @Test
  void stopsWhereAnOpcodeFindsTooLittle() throws Exception {
    byte[] pickle = Pickles.hex("80 04 4b 05 52 2e");

    assertThat(rows(pickle, 5, "Stack"))
        .containsExactly(
            List.of("!", "REDUCE at byte 4 of the pickle needs 2 values, the stack has 1"),
            List.of("0", "5"));
    assertThat(last(pickle).key()).isEqualTo("_ws.malformed");
    assertThat(last(pickle).value())
        .isEqualTo("REDUCE at byte 4 of the pickle needs 2 values, the stack has 1");
  }

  @Test
  void showsTheOpcodeWhoseBytesAreCutOff() {
    byte[] pickle = Pickles.hex("80 03 42 10 00 00 00 01 02");

    assertThat(fields(pickle)).extracting(Field::name).containsExactly("PROTO", "Malformed");
    assertThat(last(pickle).value())
        .isEqualTo(
            "BINBYTES at byte 2 of the pickle is followed by 16 bytes, but the message has 2 left");
    assertThat(last(pickle).parts())
        .extracting(Field::name)
        .containsExactly("opcode", "length", "cut short");
  }

  @Test
  void saysWhatFollowsTheEnd() {
    byte[] pickle = Pickles.written(4, "1", List.of(2, 1, 3));
    byte[] longer = Arrays.copyOf(pickle, pickle.length + 3);

    assertThat(last(longer))
        .isEqualTo(
            new Field(
                "Malformed",
                "_ws.malformed",
                ByteRange.of(pickle.length, 3),
                "3 bytes after STOP: is the length in front right?",
                List.of()));
    assertThat(last(new byte[0]).value()).isEqualTo("the pickle ends at byte 0 without STOP");
  }

  @Test
  void staysSmallWhateverThePickle() throws Exception {
    for (String opcode : List.of("28", "4e", "29", "4e 85", "5d 94", "32")) {
      byte[] piece = Pickles.hex(opcode);
      byte[] pickle = new byte[1 << 20];
      pickle[0] = ']';
      for (int at = 1; at + piece.length <= pickle.length; at += piece.length) {
        System.arraycopy(piece, 0, pickle, at, piece.length);
      }
      assertThat(fields(pickle)).hasSizeLessThanOrEqualTo(Rehearsal.MOST_OPCODES + 1);
      assertThat(last(pickle).name()).isEqualTo("more opcodes");
      assertThat(rows(pickle, pickle.length, "Stack")).hasSizeLessThanOrEqualTo(1_001);
      assertThat(rows(pickle, pickle.length, "Memo")).hasSizeLessThanOrEqualTo(1_001);
    }
  }

  @Test
  void keepsValuesShortThatHoldThemselves() throws Exception {
    byte[] doubled = new byte[3_000];
    Arrays.fill(doubled, (byte) 0x86);
    doubled[0] = 'N';
    for (int at = 1; at + 1 < doubled.length; at += 2) {
      doubled[at] = '2';
    }
    assertThat(rows(doubled, doubled.length - 2, "Stack").getLast().get(1))
        .hasSizeLessThan(130)
        .startsWith("((((((");
  }

  @Test
  void recognisesNoNoise() {
    Random random = new Random(9);
    byte[] noise = new byte[64];
    for (int round = 0; round < 100_000; round++) {
      random.nextBytes(noise);
      noise[0] = (byte) 0x80;
      noise[1] = (byte) (2 + round % 4);
      assertThat(Beginning.isPicture(ByteBuffer.wrap(noise))).isFalse();
    }
  }

  @Test
  void recognisesJpegFilesAndFewBytes() {
    List<byte[]> starts = new ArrayList<>();
    starts.add(Pickles.hex("80 04 42 00 00 01 00 ff d8 ff"));
    starts.add(Pickles.hex("80 03 43 10 ff d8 ff e0"));
    starts.add(Pickles.hex("80 04 95 00 01 00 00 00 00 00 00 8c 16 'numpy'"));
    starts.add(Pickles.hex("80 02 'c_codecs' 0a 'encode' 0a"));
    starts.add(Pickles.hex("'cnumpy.core.multiarray' 0a"));

    assertThat(starts).allMatch(start -> Beginning.isPicture(ByteBuffer.wrap(start)));
    assertThat(starts)
        .allMatch(start -> !Beginning.isPicture(ByteBuffer.wrap(start, 0, 5)))
        .allMatch(start -> !Beginning.isPicture(ByteBuffer.wrap(start, 1, start.length - 1)));
    assertThat(Beginning.isPicture(ByteBuffer.allocate(0))).isFalse();
  }
}
