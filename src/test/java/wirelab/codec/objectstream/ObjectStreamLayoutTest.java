package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.BGR;
import static wirelab.codec.WirePictures.STAMP;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.codec;
import static wirelab.codec.WirePictures.copy;
import static wirelab.codec.WirePictures.picture;
import static wirelab.codec.WirePictures.plain;
import static wirelab.codec.WirePictures.received;
import static wirelab.codec.WirePictures.sent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

final class ObjectStreamLayoutTest {
  private static final VideoFormat TINY = VideoFormat.bgr(5, 3);

  @Test
  void namesEveryByteOfAMessage() throws Exception {
    Layout layout = layouts("java", TINY).getFirst();

    assertThat(layout.fields())
        .containsExactly(
            field("stream magic", 0, 2, "aced"),
            field("stream version", 2, 4, "5"),
            field("object", 4, 5, "an object follows"),
            field("class", 5, 6, "its class follows"),
            field("class name", 6, 42, "wirelab.codec.objectstream.Picture"),
            field("serialVersionUID", 42, 50, "0000000000000001"),
            field("class flags", 50, 51, "02"),
            field("field count", 51, 53, "8"),
            field("declares capturedAt", 53, 66, "long"),
            field("declares content", 66, 76, "int"),
            field("declares format", 76, 85, "int"),
            field("declares height", 85, 94, "int"),
            field("declares sequence", 94, 105, "long"),
            field("declares stamped", 105, 115, "boolean"),
            field("declares width", 115, 123, "int"),
            field("declares data", 123, 135, "byte[]"),
            field("class end", 135, 136, "no annotations"),
            field("superclass", 136, 137, "none"),
            field("capturedAt", 137, 145, "1700000000123456789"),
            field("content", 145, 149, "1"),
            field("format", 149, 153, "1"),
            field("height", 153, 157, "3"),
            field("sequence", 157, 165, "7"),
            field("stamped", 165, 166, "1"),
            field("width", 166, 170, "5"),
            field("array", 170, 171, "an array follows"),
            field("array class", 171, 172, "its class follows"),
            field("array class name", 172, 176, "[B"),
            field("array serialVersionUID", 176, 184, "acf317f8060854e0"),
            field("array class flags", 184, 185, "02"),
            field("array field count", 185, 187, "0"),
            field("array class end", 187, 188, "no annotations"),
            field("array superclass", 188, 189, "none"),
            field("length", 189, 193, "45"),
            field("data", 193, 238, "45 bytes"));
    assertThat(layout.pixels()).contains(new ByteRange(193, 238));
  }

  @Test
  void namesTheHandlesOfLaterMessages() throws Exception {
    Layout layout = layouts("java:stream=session,reset=off", TINY).get(1);

    assertThat(layout.fields())
        .containsExactly(
            field("object", 0, 1, "an object follows"),
            field("class from before", 1, 6, "handle 007e0000"),
            field("capturedAt", 6, 14, "1700000000123456789"),
            field("content", 14, 18, "1"),
            field("format", 18, 22, "1"),
            field("height", 22, 26, "3"),
            field("sequence", 26, 34, "7"),
            field("stamped", 34, 35, "1"),
            field("width", 35, 39, "5"),
            field("array", 39, 40, "an array follows"),
            field("array class from before", 40, 45, "handle 007e0003"),
            field("length", 45, 49, "45"),
            field("data", 49, 94, "45 bytes"));
    assertThat(layout.pixels()).contains(new ByteRange(49, 94));
  }

  @Test
  void namesTheObjectFromBefore() throws Exception {
    Layout layout = layouts("java:stream=session,reset=off,shared=on", TINY).get(1);

    assertThat(layout.fields())
        .containsExactly(field("object from before", 0, 5, "handle 007e0002"));
    assertThat(layout.pixels()).isEmpty();
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
          ByteRange pixels = layout(receiver, message).pixels().orElseThrow();
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
  void findsNoPixelsInAJpeg() throws Exception {
    try (Codec codec = codec(new ObjectStreamPlugin(), "java:jpeg=90")) {
      assertThat(layout(codec, sent(codec, plain(BGR, 100))).pixels()).isEmpty();
    }
  }

  @Test
  void saysWhereAStreamIsNotThatOfAPicture() throws Exception {
    try (Codec codec = codec(new ObjectStreamPlugin(), "java")) {
      byte[] message = sent(codec, picture(TINY, STAMP, 1));
      message[4] = 0x74;
      assertThatThrownBy(() -> layout(codec, message))
          .isInstanceOf(CodecException.class)
          .hasMessage(
              "the Java stream has 74 at byte 4, where a picture of this program has 73, object");
    }
  }

  private static List<Layout> layouts(String spec, VideoFormat format) throws Exception {
    List<Layout> layouts = new ArrayList<>();
    try (Codec codec = codec(new ObjectStreamPlugin(), spec)) {
      for (int i = 0; i < 2; i++) {
        layouts.add(layout(codec, sent(codec, picture(format, STAMP, i))));
      }
    }
    return layouts;
  }

  private static Layout layout(Codec codec, byte[] bytes) throws CodecException {
    try (Message message = arrived(bytes)) {
      return codec.layout(message);
    }
  }

  private static Field field(String name, int start, int end, String value) {
    return new Field(name, new ByteRange(start, end), value);
  }
}
