package wirelab.plugin.protobuf;

import com.google.protobuf.WireFormat;
import java.nio.ByteBuffer;
import java.util.List;
import wirelab.codec.Entry;
import wirelab.codec.Notation;
import wirelab.codec.PictureField;

/** Says what bytes are, in the words of the encoding of Protocol Buffers. */
final class FieldNotation implements Notation {
  private static final List<String> TYPES =
      List.of("VARINT", "I64", "LEN", "SGROUP", "EGROUP", "I32");
  private static final List<PictureField> FIRST =
      List.of(PictureField.WIDTH, PictureField.HEIGHT, PictureField.FORMAT, PictureField.CONTENT);

  private final ByteBuffer bytes;

  /** For the bytes of a whole message. */
  FieldNotation(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether a message may begin so. Nothing in it says what it is, but width, height, format and
   * content come first where a writer keeps to the order of the numbers, and each has few values.
   */
  static boolean begins(ByteBuffer start) {
    for (PictureField field : FIRST) {
      if (!start.hasRemaining() || start.get() != key(field)) {
        return false;
      }
      long value = varint(start);
      if (!field.accepts(value)) {
        return false;
      }
    }
    return true;
  }

  private static int key(PictureField field) {
    return field.number() << 3 | FieldReader.wireType(field);
  }

  /** A number of at most three bytes, which is enough for a side; -1 if it has more. */
  private static long varint(ByteBuffer from) {
    long number = 0;
    for (int shift = 0; shift < 21 && from.hasRemaining(); shift += 7) {
      byte next = from.get();
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return number;
      }
    }
    return -1;
  }

  @Override
  public String format() {
    return "protobuf";
  }

  @Override
  public String key(Entry entry) {
    int tag = bytes.get(entry.start());
    return "%s (wire type %s)".formatted(number(entry), type(tag));
  }

  private static String number(Entry entry) {
    PictureField field = entry.field();
    return field == null ? entry.name() : "field " + field.number();
  }

  /** The wire type stands in the lowest three bits of the first byte, however long the key is. */
  @Override
  public String kind(Entry entry) {
    return type(bytes.get(entry.start()));
  }

  private static String type(int tag) {
    return TYPES.get(WireFormat.getTagWireType(tag));
  }
}
