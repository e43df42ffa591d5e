package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/** Reads a message from its first byte to its last and gives each byte a name once. */
final class StreamInput {
  private static final String TAG_KEY = "java.tag";

  private final ByteBuffer bytes;
  private final FieldTree tree = new FieldTree();

  StreamInput(ByteBuffer bytes) {
    this.bytes = bytes.slice();
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  /** The next byte, which is not passed; -1 at the end. */
  int peek() {
    return bytes.hasRemaining() ? Byte.toUnsignedInt(bytes.get(bytes.position())) : -1;
  }

  /** What comes next; it is not passed. */
  TypeCode typeCode() throws Unreadable {
    need("a type code", 1);
    int code = peek();
    return TypeCode.of(code)
        .orElseThrow(
            () ->
                Unreadable.malformed(
                    "0x%02X stands where a type code should be, 0x70 to 0x7E".formatted(code)));
  }

  /** Passes the type code that comes next. */
  void tag() throws Unreadable {
    TypeCode code = typeCode();
    leaf(code.title(), TAG_KEY, 1, code.shown());
  }

  /** Passes TC_NULL, which is what {@code name} is. */
  void nothing(String name) throws Unreadable {
    need(name, 1);
    leaf(name, TAG_KEY, 1, "null (TC_NULL)");
  }

  long number(String name, String key, int width) throws Unreadable {
    return number(name, key, width, Long::toString);
  }

  /** Passes a number of 1, 2, 4 or 8 bytes; the first two have no sign. */
  long number(String name, String key, int width, LongFunction<String> shown) throws Unreadable {
    need(name, width);
    long number =
        switch (width) {
          case 1 -> Byte.toUnsignedInt(bytes.get(position()));
          case 2 -> bytes.getChar(position());
          case 4 -> bytes.getInt(position());
          default -> bytes.getLong(position());
        };
    leaf(name, key, width, shown.apply(number));
    return number;
  }

  Object primitive(String name, String key, Primitive type) throws Unreadable {
    need(name, type.width());
    Object value = type.value(bytes, position());
    leaf(name, key, type.width(), Shown.text(value.toString()));
    return value;
  }

  /** Passes a text with its length of 2 bytes in front. */
  String text(String name, String key) throws Unreadable {
    return text(name, key, number(name + " length", "", 2));
  }

  /** Passes a text of {@code length} bytes. */
  String text(String name, String key, long length) throws Unreadable {
    need(name, length);
    String text = ModifiedUtf.decode(bytes.slice(position(), (int) length));
    if (length > 0) {
      leaf(name, key, (int) length, Shown.text(text));
    }
    return text;
  }

  /** Passes {@code count} bytes; gives a view of them. */
  ByteBuffer block(String name, long count, Function<ByteBuffer, String> shown) throws Unreadable {
    need(name, count);
    ByteBuffer block = bytes.slice(position(), (int) count).asReadOnlyBuffer();
    if (count > 0) {
      leaf(name, "", (int) count, shown.apply(block));
    }
    return block;
  }

  /** What is read from now on is part of a larger field, until it is closed. */
  void open(String name) {
    tree.open(name, position());
  }

  /** What the field says that was opened last, when it is closed. */
  void value(Supplier<String> value) {
    tree.value(value);
  }

  void close() {
    tree.close(position());
  }

  void closeAll() {
    tree.closeAll(position());
  }

  /** Gives up: what is left is one field that says why. */
  void giveUp(Unreadable reason) {
    closeAll();
    ByteRange rest = new ByteRange(position(), bytes.limit());
    tree.add(new Field(reason.title(), reason.key(), rest, reason.why(), List.of()));
    bytes.position(bytes.limit());
  }

  List<Field> fields() {
    return tree.fields();
  }

  private void leaf(String name, String key, int width, String value) {
    tree.add(new Field(name, key, ByteRange.of(position(), width), value, List.of()));
    bytes.position(position() + width);
  }

  private void need(String name, long count) throws Unreadable {
    if (tree.full()) {
      throw Unreadable.unknown(
          "the message has more than %d parts; these bytes are not taken apart"
              .formatted(FieldTree.MOST));
    }
    if (count < 0) {
      throw Unreadable.malformed("%s would have %d bytes".formatted(name, count));
    }
    if (count > remaining()) {
      throw Unreadable.malformed(
          "the stream breaks off: %s needs %d bytes, %d are there"
              .formatted(Shown.text(name), count, remaining()));
    }
  }
}
