package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirelab.codec.objectstream.StreamParser.Parsed;
import wirelab.model.Field;

final class StreamParserTest {
  private static final int GRAPHS = 500;
  private static final String OBJECT_CLASS = "737200014100000000000000010200007870";

  @Test
  void takesRandomObjectGraphsApartAndWritesTheSameBytesAgain() throws Exception {
    Set<String> seen = new HashSet<>();
    for (int seed = 0; seed < GRAPHS; seed++) {
      byte[] stream = new RandomGraph(seed).stream();

      Parsed parsed = parse(stream);

      assertThat(parsed.complete()).as("graph %d: %s", seed, last(parsed)).isTrue();
      Leaves.cover(parsed.fields(), stream.length);
      TreeWriter writer = new TreeWriter();
      assertThat(writer.stream(parsed.contents())).as("graph %d", seed).isEqualTo(stream);
      assertThat(parsed.handles().all()).hasSize(writer.given());
      parsed.fields().stream()
          .flatMap(Field::all)
          .filter(field -> field.key().equals("java.tag"))
          .forEach(field -> seen.add(field.name()));
    }
    assertThat(seen)
        .contains(Arrays.stream(TypeCode.values()).map(TypeCode::title).toArray(String[]::new));
  }

  @Test
  void readsWhatIsThereOfAStreamCutAnywhere() throws Exception {
    for (byte[] stream : shortOnes(20)) {
      for (int length = 0; length < stream.length; length++) {
        Parsed parsed = parse(Arrays.copyOf(stream, length));

        Leaves.cover(parsed.fields(), length);
      }
    }
  }

  @Test
  void givesEachByteOneNameHoweverBytesAreChanged() throws Exception {
    Random random = new Random(1);
    for (byte[] stream : shortOnes(100)) {
      for (int i = 0; i < 50; i++) {
        byte[] changed = stream.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
          changed[random.nextInt(changed.length)] =
              (byte) (random.nextBoolean() ? random.nextInt() : 0x70 + random.nextInt(15));
        }
        Leaves.cover(parse(changed).fields(), changed.length);
      }
    }
  }

  @Test
  void givesEachByteOneNameInRandomBytes() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) (random.nextInt(3) > 0 ? 0x70 + random.nextInt(15) : random.nextInt(3));
      }
      Leaves.cover(parse(bytes).fields(), bytes.length);
    }
  }

  @Test
  void showsAllThatStandsBeforeTheBadByte() {
    Parsed parsed = parse(hex("aced0005" + OBJECT_CLASS + "42"));

    assertThat(parsed.fields()).hasSize(3);
    assertThat(parsed.fields().get(1).value()).isEqualTo("A, handle 0x7E0001");
    assertThat(last(parsed))
        .isEqualTo("Malformed: 0x42 stands where a type code should be, 0x70 to 0x7E");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(problem("acee0005")).isEqualTo("a Java stream begins with 0xACED, not 0xACEE");
    assertThat(problem("aced0006"))
        .isEqualTo("version 6 of the stream is not known; it should be 5");
    assertThat(problem("aced00057400")).endsWith("text length needs 2 bytes, 1 are there");
    assertThat(problem("aced0005740002c328c3"))
        .isEqualTo("the text is no modified UTF-8: its byte 1 is 0x28");
    assertThat(problem("aced000571007e0000"))
        .isEqualTo("handle 0x7E0000 was never given; there are none yet");
    assertThat(problem("aced000574000071007e0001"))
        .isEqualTo("handle 0x7E0001 was never given; the last is 0x7E0000");
    assertThat(problem("aced000574000073" + "71007e0000"))
        .isEqualTo("class should be told; handle 0x7E0000 is string \"\"");
    assertThat(problem("aced000578")).isEqualTo("TC_ENDBLOCKDATA can not stand here");
    assertThat(problem("aced00057370")).isEqualTo("an object or array without a class");
    assertThat(problem("aced0005757200014100000000000000010200007870"))
        .isEqualTo("an array of class A, which is none of arrays");
    assertThat(problem("aced0005757200025b42acf317f8060854e00200007870ffffffff"))
        .isEqualTo("an array would have -1 elements");
    assertThat(problem("aced0005757200025b42acf317f8060854e002000078707fffffff00"))
        .isEqualTo("the stream breaks off: elements needs 2147483647 bytes, 1 are there");
    assertThat(problem("aced00057372000141000000000000000102000078" + "71007e0000"))
        .isEqualTo("class A inherits from itself");
    assertThat(problem("aced0005737200014100000000000000010600007870"))
        .isEqualTo("the class is both serializable and externalizable; it can be one of them");
  }

  @Test
  void saysThatOnlyTheClassKnowsWhereItsBytesEnd() {
    Parsed parsed = parse(hex("aced0005737200014100000000000000010400007870" + "01020304"));

    assertThat(last(parsed))
        .isEqualTo(
            "Not taken apart: class A wrote these bytes by itself and without marks (protocol"
                + " version 1): only it knows where they end");
    assertThat(parsed.fields().getLast().range().length()).isEqualTo(4);
  }

  @Test
  void goesAsDeepAsAStreamDoes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(
        hex("aced0005757200135b4c6a6176612e6c616e672e4f626a6563743b90ce589f1073296c0200007870"));
    out.writeInt(1);
    for (int i = 0; i < 10_000; i++) {
      out.write(hex("7571007e0000"));
      out.writeInt(1);
    }
    out.write(0x70);

    Parsed parsed = parse(bytes.toByteArray());

    assertThat(parsed.complete()).isTrue();
    assertThat(parsed.handles().all()).hasSize(10_002);
    Leaves.cover(parsed.fields(), bytes.size());
  }

  @Test
  void endsSomewhereInAMessageOfNothingButSmallParts() {
    byte[] nulls = new byte[4_000_000];
    Arrays.fill(nulls, (byte) 0x70);

    Parsed parsed = parse(nulls);

    Leaves.cover(parsed.fields(), nulls.length);
    assertThat(last(parsed))
        .isEqualTo(
            "Not taken apart: the message has more than 200000 parts; these bytes are not taken"
                + " apart");
  }

  @Test
  void followsNoMoreClassesThanReasonable() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 10_000; i++) {
      bytes.write(hex(i == 0 ? "76" : ""));
      bytes.write(hex("72000141000000000000000103000078"));
    }
    bytes.write(0x70);

    assertThat(last(parse(bytes.toByteArray())))
        .isEqualTo(
            "Not taken apart: 257 classes inherit from one another; no more than 256 are followed");
  }

  @Test
  void tellsWhatWasWritten() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Samples.Point(5, 0.5, List.of()));
    }

    List<String> names = lines(parse(bytes.toByteArray()).fields(), "");

    assertThat(names)
        .startsWith(
            "stream header: ",
            "  magic: 0xACED",
            "  version: 5",
            "object: wirelab.codec.objectstream.Samples$Point, handle 0x7E0002",
            "  TC_OBJECT: 0x73 (an object follows)",
            "  class: class descriptor wirelab.codec.objectstream.Samples$Point, handle 0x7E0000",
            "    TC_CLASSDESC: 0x72 (a class is described)",
            "    class name length: 40",
            "    class name: wirelab.codec.objectstream.Samples$Point")
        .contains(
            "    flags: 0x02 (SC_SERIALIZABLE)",
            "    declares a field: x (int)",
            "    declares a field: label (java.lang.Object)",
            "    y: 0.5",
            "    label: object java.util.CollSer, handle 0x7E0004");
  }

  private static List<String> lines(List<Field> fields, String indent) {
    return fields.stream()
        .flatMap(
            field ->
                Stream.concat(
                    Stream.of(indent + field.name() + ": " + field.value()),
                    lines(field.parts(), indent + "  ").stream()))
        .toList();
  }

  private static List<byte[]> shortOnes(int count) throws IOException {
    List<byte[]> streams = new ArrayList<>();
    for (int seed = 0; streams.size() < count; seed++) {
      byte[] stream = new RandomGraph(seed).stream();
      if (stream.length > 100 && stream.length < 4000) {
        streams.add(stream);
      }
    }
    return streams;
  }

  private static String problem(String hex) {
    String line = last(parse(hex(hex)));
    assertThat(line).startsWith("Malformed: ");
    return line.substring("Malformed: ".length());
  }

  private static String last(Parsed parsed) {
    Field last = parsed.fields().getLast();
    return last.name() + ": " + last.value();
  }

  private static Parsed parse(byte[] stream) {
    return StreamParser.parse(ByteBuffer.wrap(stream), Handles.knowing(List.of()));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
