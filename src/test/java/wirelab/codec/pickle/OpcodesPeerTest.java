package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirelab.codec.Leaves;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Table;
import wirelab.peer.Python;

/** Against pickletools, on what src/test/python/opcodes.py makes. */
class OpcodesPeerTest {
  private static final int EACH_KIND = 500;
  private static final int STATES = 40;
  private static final int LONGEST_VALUE = 130;

  private static List<Told> all = List.of();

  /** One opcode as pickletools tells it. */
  private record Line(int place, String name, String argument, int stack, int memo) {
    static Line of(String line) {
      String[] words = line.split(" ", -1);
      return new Line(
          Integer.parseInt(words[0]),
          words[1],
          words[2],
          Integer.parseInt(words[3]),
          Integer.parseInt(words[4]));
    }
  }

  /** One pickle, and what pickletools tells about it. */
  private static final class Told {
    private final String kind;
    private final byte[] pickle;
    private final List<Line> lines = new ArrayList<>();

    Told(String kind, byte[] pickle) {
      this.kind = kind;
      this.pickle = pickle;
    }

    Layout layout() {
      return new PickleLayout(ByteBuffer.wrap(pickle)).layout();
    }
  }

  @BeforeAll
  static void asksPython() throws IOException {
    byte[] output = Python.with("numpy").run("opcodes.py", new byte[0]);
    List<Told> told = new ArrayList<>();
    for (String line : new String(output, StandardCharsets.US_ASCII).lines().toList()) {
      if (Character.isDigit(line.charAt(0))) {
        told.getLast().lines.add(Line.of(line));
      } else {
        String[] words = line.split(" ", -1);
        told.add(new Told(words[0], HexFormat.of().parseHex(words[1])));
      }
    }
    all = told;
  }

  private static List<Told> of(String kind) {
    return all.stream().filter(told -> told.kind.equals(kind)).toList();
  }

  @Test
  void listsTheOpcodesThatPickletoolsLists() {
    assertThat(of("numpy")).hasSize(EACH_KIND);
    assertThat(of("plain")).hasSize(EACH_KIND);
    assertThat(of("made")).hasSize(1);
    for (Told told : all) {
      List<Field> fields = opcodes(told.layout());
      assertThat(fields).hasSameSizeAs(told.lines);
      for (int i = 0; i < fields.size(); i++) {
        Line line = told.lines.get(i);
        Field field = fields.get(i);
        assertThat(field.name()).isEqualTo(line.name);
        assertThat(field.range().start()).isEqualTo(line.place);
        compareArgument(field, line, told.pickle);
      }
    }
  }

  @Test
  void knowsEveryOpcode() {
    assertThat(of("made").getFirst().lines)
        .extracting(Line::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Opcode.values()).map(Enum::name).toList());
  }

  private static List<Field> opcodes(Layout layout) {
    List<Field> fields = layout.fields();
    boolean told = fields.getLast().range().length() == 0;
    return told ? fields.subList(0, fields.size() - 1) : fields;
  }

  /** Numbers by what is shown; text and bytes by the bytes that are said to be them. */
  private static void compareArgument(Field field, Line line, byte[] pickle) {
    String argument = line.argument.substring(1);
    Field last = field.parts().getLast();
    boolean none = last.name().equals("length");
    String bytes = none ? "" : HexFormat.of().formatHex(bytes(last.range(), pickle));
    switch (line.argument.charAt(0)) {
      case '-' -> assertThat(field.range().length()).isEqualTo(1);
      case 'b' -> assertThat(field.plain()).isEqualTo("0" + argument);
      case 'f' ->
          assertThat(Double.doubleToLongBits(Double.parseDouble(python(field.value()))))
              .isEqualTo(Long.parseUnsignedLong(argument, 16));
      case 'i' -> {
        if (!field.value().startsWith("an int of ") && !field.value().endsWith("…")) {
          assertThat(field.value()).isIn(argument, argument + "L");
        }
      }
      case 'y' -> assertThat(bytes).isEqualTo(argument);
      default -> assertThat(text(field, pickle)).isEqualTo(argument);
    }
  }

  private static String python(String number) {
    return number.replace("nan", "NaN").replace("inf", "Infinity");
  }

  private static byte[] bytes(ByteRange range, byte[] pickle) {
    return Arrays.copyOfRange(pickle, (int) range.start(), (int) range.end());
  }

  /** What the bytes mean, in UTF-8: how they are to be read is the opcode's matter. */
  private static String text(Field field, byte[] pickle) {
    List<Field> parts = field.parts();
    boolean counted = parts.get(1).name().equals("length");
    long start = counted ? parts.get(1).range().end() : parts.get(1).range().start();
    byte[] bytes = bytes(new ByteRange(start, field.range().end()), pickle);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    String line = counted ? latin : latin.substring(0, latin.length() - 1);
    return switch (field.name()) {
      case "BINSTRING", "SHORT_BINSTRING", "PERSID" -> hex(line);
      case "UNICODE" -> hex(unescaped(line));
      case "STRING" -> hex(unescaped(line.substring(1, line.length() - 1)));
      case "GLOBAL", "INST" -> hex(line.replace('\n', ' '));
      default -> HexFormat.of().formatHex(bytes);
    };
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      int digits = line.startsWith("\\u", at) ? 4 : line.startsWith("\\U", at) ? 8 : 0;
      if (digits > 0) {
        text.appendCodePoint(Integer.parseInt(line, at + 2, at + 2 + digits, 16));
        at += 1 + digits;
      } else if (line.startsWith("\\n", at)) {
        text.append('\n');
        at++;
      } else {
        text.append(line.charAt(at));
      }
    }
    return text.toString();
  }

  /** As Python does, which writes half a character as if it were one. */
  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character >= 0xD800 && character <= 0xDFFF) {
                int low = character & 0x3F;
                hex.append("ed%02x%02x".formatted(0x80 | ((character >> 6) & 0x3F), 0x80 | low));
              } else {
                byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                hex.append(HexFormat.of().formatHex(bytes));
              }
            });
    return hex.toString();
  }

  @Test
  void stacksAndKeepsWhatPickletoolsStacksAndKeeps() {
    for (Told told : all.subList(0, 2 * EACH_KIND)) {
      int step = Math.max(1, told.lines.size() / STATES);
      for (int i = 0; i < told.lines.size(); i += step) {
        Line line = told.lines.get(i);
        List<Table> tables = Rehearsal.upTo(ByteBuffer.wrap(told.pickle), line.place).tables();
        assertThat(tables).extracting(Table::title).containsExactly("Stack", "Memo");
        assertThat(tables).allSatisfy(OpcodesPeerTest::isShort);
        assertThat(tables)
            .extracting(table -> table.rows().size())
            .as("at byte %d, after %s: %s", line.place, line.name, tables)
            .containsExactly(line.stack, line.memo);
      }
    }
  }

  private static void isShort(Table table) {
    for (List<String> row : table.rows()) {
      assertThat(row).hasSize(2);
      int longest = row.get(0).equals("!") ? 2 * LONGEST_VALUE : LONGEST_VALUE;
      assertThat(row.get(1)).hasSizeLessThan(longest).doesNotContain("\n");
    }
  }

  @Test
  void finds100PercentOfTheBytesOnOneLeafEach() {
    Told made = all.getLast();
    Leaves.cover(made.layout().fields(), made.pickle.length);
    for (Told told : all.subList(0, 2 * EACH_KIND)) {
      Leaves.cover(told.layout().fields(), told.pickle.length);
      assertThat(told.layout().fields().getLast().key()).isNotEqualTo("_ws.malformed");
    }
  }

  @Test
  void coversWhatIsCutOrChangedToo() {
    Random random = new Random(5);
    for (Told told : all) {
      for (int round = 0; round < 20; round++) {
        byte[] bytes = Arrays.copyOf(told.pickle, random.nextInt(told.pickle.length));
        check(bytes, random);
        byte[] changed = told.pickle.clone();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
          changed[random.nextInt(Math.min(changed.length, 300))] ^= (byte) (1 << random.nextInt(8));
        }
        check(changed, random);
      }
    }
  }

  private static void check(byte[] bytes, Random random) {
    Leaves.cover(new PickleLayout(ByteBuffer.wrap(bytes)).layout().fields(), bytes.length);
    int at = random.nextInt(bytes.length + 1);
    Rehearsal.upTo(ByteBuffer.wrap(bytes), at).tables().forEach(OpcodesPeerTest::isShort);
  }

  @Test
  void recognisesWhatMayHoldAPicture() {
    for (Told told : of("numpy")) {
      ByteBuffer start = ByteBuffer.wrap(told.pickle, 0, Math.min(64, told.pickle.length));
      String first =
          told.lines.stream()
              .map(Line::name)
              .dropWhile(name -> name.equals("PROTO") || name.equals("FRAME"))
              .findFirst()
              .orElseThrow();
      boolean dict = first.equals("EMPTY_DICT") || first.equals("MARK");
      assertThat(Beginning.isPicture(start))
          .as(HexFormat.of().formatHex(told.pickle))
          .isEqualTo(!dict);
    }
    for (Told told : of("plain")) {
      boolean bytesAsText =
          new String(told.pickle, StandardCharsets.ISO_8859_1)
              .replaceFirst("^\u0080.", "")
              .startsWith("c_codecs\nencode\n");
      assertThat(Beginning.isPicture(ByteBuffer.wrap(told.pickle))).isEqualTo(bytesAsText);
    }
  }
}
