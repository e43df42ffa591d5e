package wirelab.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wirelab.codec.WirePictures.arrived;
import static wirelab.codec.WirePictures.received;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.app.plugin.Shipped;
import wirelab.codec.Leaves;
import wirelab.codec.WirePictures.Seen;
import wirelab.model.Field;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** Messages as other programs may write them: sound ones that ours are not like, and wrong ones. */
final class ShippedReadersTest {
  private static final String MSGPACK =
      "'width' 01 a6 'height' 01 a6 'format' a4 'BGR8' a7 'content' a3 'RAW' a6 'pixels' c4 03 070809";
  private static final String CBOR =
      "'width' 01 66 'height' 01 66 'format' 64 'BGR8' 67 'content' 63 'RAW' 66 'pixels' 43 070809";
  private static final String PROTOBUF = "0801 1001 1801 2001 3a03 070809";

  /** Text in quotes is its letters, all else is hexadecimal. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String whole =
        text.replace("MSGPACK", MSGPACK).replace("CBOR", CBOR).replace("PROTOBUF", PROTOBUF);
    for (String word : whole.strip().split("\\s+", -1)) {
      bytes.writeBytes(
          word.startsWith("'")
              ? word.substring(1, word.length() - 1).getBytes(StandardCharsets.US_ASCII)
              : HexFormat.of().parseHex(word));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          msgpack  | 85 a5 MSGPACK
          msgpack  | de 0005 a5 MSGPACK
          msgpack  | 86 a4 'more' 93 01 a1 'x' 81 c0 c3 a5 MSGPACK
          msgpack  | 86 a8 'sequence' 05 a5 MSGPACK
          msgpack  | 85 d9 05 MSGPACK
          msgpack  | 85 a6 'pixels' c6 00000003 070809 a7 'content' a3 'RAW' a6 'format' a4 'BGR8' a6 'height' d2 00000001 a5 'width' cd 0001
          cbor     | a5 65 CBOR
          cbor     | bf 65 CBOR ff
          cbor     | b9 0005 65 CBOR
          cbor     | a6 64 'more' 82 01 a1 61 'x' f5 65 CBOR
          cbor     | a6 64 'more' c1 fb 41d452d9e2000000 65 CBOR
          cbor     | a5 66 'pixels' d8 40 43 070809 67 'content' 63 'RAW' 66 'format' 64 'BGR8' 66 'height' 01 65 'width' 01
          cbor     | bf 66 'pixels' 58 03 070809 67 'content' 63 'RAW' 66 'format' 64 'BGR8' 66 'height' 01 65 'width' 01 ff
          protobuf | PROTOBUF
          protobuf | 4a02 0102 PROTOBUF 5001
          protobuf | 3a03 070809 2001 1801 1001 0801
          protobuf | 0805 PROTOBUF 5b 0801 5c 65 00000000
          """)
  void readsWhatOtherProgramsWrite(String name, String text) throws Exception {
    byte[] bytes = bytes(text);
    try (Codec codec = Shipped.codec(name);
        Message message = arrived(bytes)) {
      assertThat(received(codec, bytes))
          .isEqualTo(new Seen(VideoFormat.bgr(1, 1), null, ByteBuffer.wrap(new byte[] {7, 8, 9})));
      Leaves.cover(codec.layout(message).fields(), bytes.length);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          msgpack  | 80 | there is no width; it should be pixels in a row, 1 to 16384
          msgpack  | 93 010203 | at byte 0: Expected Map, but got Array (93)
          msgpack  | 81 a5 'width' 00 | width is 0 at byte 7; it should be pixels in a row, 1 to 16384
          msgpack  | 81 a6 'format' a3 'RGB' | format is 'RGB' at byte 8; it should be BGR8 (1, three bytes a pixel) or GRAY8 (2, one byte a pixel)
          msgpack  | 82 a5 'width' 01 a5 'width' 01 | width comes twice, at byte 1 and at byte 8
          msgpack  | 81 a6 'pixels' c6 7fffffff 00 | what begins at byte 13 has 2147483647 bytes; the message has 1 left
          msgpack  | 81 a5 'width' a3 'one' | at byte 1: Expected Integer, but got String (a3)
          msgpack  | 81 a5 'wid' | what begins at byte 1 does not end within 4 bytes
          msgpack  | 85 a5 MSGPACK 00 | all is said by byte 52; the message has 53 bytes
          cbor     | a0 | there is no width; it should be pixels in a row, 1 to 16384
          cbor     | 83 010203 | a message should be a map (major type 5); byte 0 says array (4)
          cbor     | a1 65 'width' 19 | what begins at byte 1 does not end within 7 bytes
          cbor     | a1 65 'width' f5 | there should be a whole number at byte 7, not simple value
          cbor     | a1 66 'pixels' 5f 41 07 ff | there should be a byte string with a length at byte 8, not byte string of any length
          cbor     | a1 66 'pixels' 5b ffffffffffffffff | what begins at byte 17 has 9223372036854775790 bytes; the message has 0 left
          cbor     | a1 01 02 | there should be a name (text) at byte 1, not unsigned integer
          cbor     | a5 65 CBOR ff | all is said by byte 51; the message has 52 bytes
          protobuf | 0800 | width is 0 at byte 1; it should be pixels in a row, 1 to 16384
          protobuf | 0a01 05 | width at byte 0 has wire type 2; it should have 0
          protobuf | 1809 | format is 9 at byte 1; it should be BGR8 (1, three bytes a pixel) or GRAY8 (2, one byte a pixel)
          protobuf | 0801 1001 1801 2001 3a05 0708 | what begins at byte 10 has 5 bytes; the message has 2 left
          protobuf | 5c | the field at byte 0 can not be read: Protocol message end-group tag did not match expected tag.
          """)
  void saysInOneLineWhichValueIsWrongAndWhere(String name, String text, String line)
      throws Exception {
    byte[] bytes = bytes(text);
    try (Codec codec = Shipped.codec(name);
        Message message = arrived(bytes)) {
      assertThatThrownBy(() -> codec.decode(arrived(bytes)))
          .isInstanceOf(CodecException.class)
          .hasMessage(line);
      List<Field> fields = codec.layout(message).fields();
      Leaves.cover(fields, bytes.length);
      assertThat(fields.getLast())
          .extracting(Field::key, Field::value)
          .containsExactly("_ws.malformed", line);
    }
  }
}
