package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static wirelab.codec.WirePictures.BGR;
import static wirelab.codec.WirePictures.GRAY;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.copy;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class ObjectStreamLayoutTest {
  private static final VideoFormat TINY = VideoFormat.bgr(5, 3);

  private static final List<String> LATER =
      List.of(
          "0-1 TC_OBJECT: 0x73 (an object follows)",
          "1-2 TC_REFERENCE: 0x71 (something from before, named by its handle)",
          "2-6 handle: 0x7E0000",
          "6-14 capturedAt: 1700000000123456789",
          "14-18 content: 1",
          "18-22 format: 1",
          "22-26 height: 3",
          "26-34 sequence: 7",
          "34-35 stamped: true",
          "35-39 width: 5",
          "39-40 TC_ARRAY: 0x75 (an array follows)",
          "40-41 TC_REFERENCE: 0x71 (something from before, named by its handle)",
          "41-45 handle: 0x7E0003",
          "45-49 length: 45",
          "49-94 pixels: 45 bytes");

  @Test
  void namesEveryByteOfAMessage() throws Exception {
    Layout layout;
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      layout = layout(codec, sent(codec, picture(TINY, STAMP, 0)), 0);
    }

    assertThat(layout.fields().getLast())
        .extracting(Field::name, Field::value, Field::range)
        .containsExactly(
            "object", "wirelab.codec.objectstream.Picture, handle 0x7E0002", new ByteRange(4, 238));
    assertThat(leaves(layout))
        .startsWith(
            "0-2 magic: 0xACED",
            "2-4 version: 5",
            "4-5 TC_OBJECT: 0x73 (an object follows)",
            "5-6 TC_CLASSDESC: 0x72 (a class is described)",
            "6-8 class name length: 34",
            "8-42 class name: wirelab.codec.objectstream.Picture",
            "42-50 serialVersionUID: 1",
            "50-51 flags: 0x02 (SC_SERIALIZABLE)",
            "51-53 field count: 8",
            "53-54 type code: J",
            "54-56 field name length: 10",
            "56-66 field name: capturedAt")
        .endsWith(
            "123-124 type code: [",
            "124-126 field name length: 4",
            "126-130 field name: data",
            "130-131 TC_STRING: 0x74 (a text follows)",
            "131-133 text length: 2",
            "133-135 text: [B",
            "135-136 TC_ENDBLOCKDATA: 0x78 (end of what a class adds)",
            "136-137 superclass: null (TC_NULL)",
            "137-145 capturedAt: 1700000000123456789",
            "145-149 content: 1",
            "149-153 format: 1",
            "153-157 height: 3",
            "157-165 sequence: 7",
            "165-166 stamped: true",
            "166-170 width: 5",
            "170-171 TC_ARRAY: 0x75 (an array follows)",
            "171-172 TC_CLASSDESC: 0x72 (a class is described)",
            "172-174 class name length: 2",
            "174-176 class name: [B",
            "176-184 serialVersionUID: -5984413125824719648",
            "184-185 flags: 0x02 (SC_SERIALIZABLE)",
            "185-187 field count: 0",
            "187-188 TC_ENDBLOCKDATA: 0x78 (end of what a class adds)",
            "188-189 superclass: null (TC_NULL)",
            "189-193 length: 45",
            "193-238 pixels: 45 bytes");
    assertThat(layout.pixels()).contains(new ByteRange(193, 238));
    assertThat(layout.format()).contains(TINY);
  }

  @Test
  void readsLaterMessagesOnceTheFirstWasSeenInAnyOrder() throws Exception {
    List<byte[]> messages = messages("java:stream=session,reset=off", 4);
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      assertThat(layout(codec, messages.get(0), 0).pixels()).isPresent();
      for (int number : new int[] {3, 1, 2, 3, 1}) {
        Layout layout = layout(codec, messages.get(number), number);

        assertThat(leaves(layout)).isEqualTo(LATER);
        assertThat(layout.pixels()).contains(new ByteRange(49, 94));
        assertThat(layout.format()).contains(TINY);
      }
      assertThat(layout(codec, messages.get(0), 0).pixels()).isPresent();
    }
  }

  @Test
  void saysThatTheClassIsNotKnownWhereTheFirstMessageWasNotSeen() throws Exception {
    byte[] later = messages("java:stream=session,reset=off", 2).get(1);
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      Layout layout = layout(codec, later, 1);

      assertThat(leaves(layout))
          .containsExactly(
              LATER.get(0),
              LATER.get(1),
              LATER.get(2),
              "6-94 Not taken apart: the class was described in a message that was not seen, so"
                  + " what it wrote is not known");
      assertThat(layout.fields().getFirst().parts().getLast().value())
          .isEqualTo("handle 0x7E0000 (given in a message that was not seen)");
      assertThat(layout.pixels()).isEmpty();
    }
  }

  @Test
  void namesTheObjectFromBefore() throws Exception {
    List<byte[]> messages = messages("java:stream=session,reset=off,shared=on", 2);
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      layout(codec, messages.get(0), 0);
      Layout layout = layout(codec, messages.get(1), 1);

      assertThat(layout.fields())
          .singleElement()
          .extracting(Field::name, Field::value)
          .containsExactly(
              "reference", "handle 0x7E0002 (object wirelab.codec.objectstream.Picture)");
      assertThat(layout.pixels()).isEmpty();
    }
  }

  @Test
  void knowsTheHandlesAtEachByte() throws Exception {
    List<byte[]> messages = messages("java:stream=session,reset=off", 3);
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      assertThat(state(codec, messages.get(0), 0, 5).getFirst().rows()).isEmpty();
      assertThat(state(codec, messages.get(0), 0, 150))
          .containsExactly(
              new Table(
                  "Handles",
                  List.of("Handle", "What", "Since byte"),
                  List.of(
                      List.of("0x7E0000", "class descriptor " + Picture.class.getName(), "6"),
                      List.of("0x7E0001", "string \"[B\"", "131"),
                      List.of("0x7E0002", "object " + Picture.class.getName(), "137"))),
              new Table(
                  "Nesting",
                  List.of("Reading", "What", "Since byte"),
                  List.of(
                      List.of("object", Picture.class.getName() + ", handle 0x7E0002", "4"),
                      List.of("data of " + Picture.class.getName(), "its fields", "137"),
                      List.of("format", "1", "149"))));
      assertThat(state(codec, messages.get(1), 1, 94).getFirst().rows())
          .hasSize(7)
          .endsWith(
              List.of("0x7E0004", "array byte[45]", "189 of message 0"),
              List.of("0x7E0005", "object " + Picture.class.getName(), "6"),
              List.of("0x7E0006", "array byte[45]", "45"));
      assertThat(state(codec, messages.get(2), 2, 94).getFirst().rows()).hasSize(9);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java",
        "java:shared=on",
        "java:stream=session",
        "java:stream=session,shared=on",
        "java:stream=session,reset=off",
        "java:stream=session,reset=off,shared=on",
        "java:jpeg=90",
        "java:jpeg=90,stream=session,reset=off"
      })
  void namesEachByteOnceInAllModesAndSizes(String spec) throws Exception {
    try (Codec sender = codec(new ObjectStreamPlugin(), spec);
        Codec codec = codec(new ObjectStreamPlugin(), spec)) {
      int number = 0;
      for (VideoFormat format : List.of(TINY, BGR, GRAY, VideoFormat.bgr(1, 1), BGR)) {
        byte[] message = sent(sender, picture(format, STAMP, number));
        Layout layout = layout(codec, message, number);

        Leaves.cover(layout.fields(), message.length);
        assertThat(layout.fields().getLast().key()).isEmpty();
        assertThat(layout.pixels().isPresent())
            .isEqualTo(!spec.contains("jpeg") && (number == 0 || !frozen(spec)));
        assertThat(codec.recognises(ByteBuffer.wrap(message))).isTrue();
        assertThat(codec.recognises(ByteBuffer.wrap(message, 0, Math.min(9, message.length))))
            .isTrue();
        number++;
      }
    }
  }

  private static boolean frozen(String spec) {
    return spec.contains("reset=off,shared=on");
  }

  @Test
  void namesEachByteOnceHoweverAMessageIsCutOrChanged() throws Exception {
    Random random = new Random(3);
    for (byte[] message : messages("java:stream=session,reset=off", 2)) {
      try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
        for (int length = 0; length < message.length; length++) {
          byte[] cut = Arrays.copyOf(message, length);
          Leaves.cover(layout(codec, cut, 0).fields(), length);
        }
        for (int at = 0; at < message.length; at++) {
          byte[] changed = message.clone();
          changed[at] ^= (byte) (1 + random.nextInt(255));
          Leaves.cover(layout(codec, changed, 0).fields(), message.length);
        }
      }
    }
  }

  @Test
  void recognisesNoOtherBytes() throws Exception {
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      for (String hex :
          List.of(
              "",
              "ac",
              "acec000573",
              "aced000473",
              "aced000542",
              "79",
              "7970",
              "80049573",
              "ffd8ffe0",
              "7372ffff41",
              "737200",
              "71007e000000",
              "73710000",
              "7971007e0000")) {
        assertThat(codec.recognises(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))).isFalse();
      }
      byte[] bytes = new byte[100];
      Random random = new Random(4);
      for (int i = 0; i < 100_000; i++) {
        random.nextBytes(bytes);
        assertThat(codec.recognises(ByteBuffer.wrap(bytes))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "java:stream=session", "java:stream=session,reset=off"})
  void findsEachChannelOfAPixelAtTheByteThatItNames(String spec) throws Exception {
    for (int channel = 0; channel < 3; channel++) {
      int at = BGR.offset(456, 123) + channel;
      try (Codec sender = codec(new ObjectStreamPlugin(), spec);
          Codec receiver = codec(new ObjectStreamPlugin(), spec)) {
        for (int i = 0; i < 2; i++) {
          byte[] message = sent(sender, picture(BGR, STAMP, i));
          ByteRange pixels = layout(receiver, message, i).pixels().orElseThrow();
          message[(int) pixels.start() + at] ^= 0x55;
          byte[] expected = copy(Seen.of(picture(BGR, STAMP, i)).pixels());
          expected[at] ^= 0x55;

          assertThat(pixels.length()).isEqualTo(BGR.byteCount());
          assertThat(copy(received(receiver, message).pixels())).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void findsPixelsAroundAGapInALaterMessage() throws Exception {
    List<byte[]> messages = messages("java:stream=session,reset=off", 3);
    try (Codec codec = codec(new ObjectStreamPlugin(), "java:stream=session,reset=off")) {
      codec.decode(arrived(messages.get(0))).close();
      codec.decode(arrived(messages.get(1))).close();

      try (VideoFrame frame = codec.decode(arrived(messages.get(2), new ByteRange(50, 60)))) {
        assertThat(frame.missing()).containsExactly(new ByteRange(1, 11));
      }
    }
  }

  @Test
  void findsAFileAndNoPixelsInAJpeg() throws Exception {
    try (Codec codec = codec(new ObjectStreamPlugin(), "java:jpeg=90")) {
      Layout layout = layout(codec, sent(codec, plain(BGR, 100)), 0);

      assertThat(layout.pixels()).isEmpty();
      assertThat(leaves(layout).getLast()).contains("EOI");
      assertThat(layout.fields().stream().flatMap(Field::all).map(Field::name))
          .contains("JPEG file");
    }
  }

  @Test
  void saysWhereAMessageIsNoJavaStreamAnyMore() throws Exception {
    byte[] message = messages("java", 1).getFirst();
    message[136] = 0x41;
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      Layout layout = layout(codec, message, 0);

      assertThat(layout.fields().getLast())
          .isEqualTo(
              new Field(
                  "Malformed",
                  "_ws.malformed",
                  new ByteRange(136, 238),
                  "0x41 stands where a type code should be, 0x70 to 0x7E",
                  List.of()));
      assertThat(layout.pixels()).isEmpty();
      assertThat(layout.fields()).hasSize(3);
    }
  }

  private static List<byte[]> messages(String spec, int count) throws Exception {
    List<byte[]> messages = new ArrayList<>();
    try (Codec codec = codec(new ObjectStreamPlugin(), spec)) {
      for (int i = 0; i < count; i++) {
        messages.add(sent(codec, picture(TINY, STAMP, i)));
      }
    }
    return messages;
  }

  private static Layout layout(Codec codec, byte[] bytes, long number) throws CodecException {
    try (Message message = numbered(bytes, number)) {
      return codec.layout(message);
    }
  }

  private static List<Table> state(Codec codec, byte[] bytes, long number, long at) {
    try (Message message = numbered(bytes, number)) {
      return codec.state(message, at);
    }
  }

  private static Message numbered(byte[] bytes, long number) {
    Lease lease = Memory.common().lease(bytes.length);
    lease.bytes().put(bytes);
    return Message.incoming(lease, lease.bytes(), number, ByteRange.of(0, bytes.length), List.of());
  }

  private static List<String> leaves(Layout layout) {
    return layout.fields().stream()
        .flatMap(Field::all)
        .filter(Field::leaf)
        .map(
            leaf ->
                "%d-%d %s: %s"
                    .formatted(leaf.range().start(), leaf.range().end(), leaf.name(), leaf.value()))
        .toList();
  }
}
