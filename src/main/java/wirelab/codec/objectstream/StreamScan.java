package wirelab.codec.objectstream;

import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_RESET;
import static java.io.ObjectStreamConstants.TC_STRING;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.codec.Content;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.spi.CodecException;

/**
 * Says where things stand in a message, by the grammar of the Java Object Serialization
 * Specification, chapter 6.4, without building anything:
 *
 * <pre>
 *   ac ed 00 05                          a stream begins (first message of a session, or each)
 *   79                                   reset
 *   73 72 name uid 02 n fields 78 70     the picture's class; later in a session: 73 71 handle
 *   capturedAt ... width                 its numbers
 *   75 72 name uid 02 0 78 70            the array's class; later in a session: 75 71 handle
 *   length bytes...                      the array, last of all
 * </pre>
 *
 * A picture sent before is only {@code 71 handle}.
 */
final class StreamScan {
  private static final byte STREAM_BEGINS = (byte) 0xAC;
  private static final ObjectStreamField[] DECLARED =
      ObjectStreamClass.lookup(Picture.class).getFields();

  private final StreamCursor cursor;
  private final Map<String, Long> numbers = new HashMap<>();

  StreamScan(ByteBuffer message) {
    cursor = new StreamCursor(message);
  }

  Layout layout() throws CodecException {
    beginning();
    ByteRange data = cursor.peek() == TC_REFERENCE ? handle("object from before") : object();
    if (cursor.remaining() > 0) {
      throw new CodecException(
          "%d bytes stand after the picture, from byte %d of the Java stream on"
              .formatted(cursor.remaining(), cursor.position()));
    }
    return new Layout(
        cursor.fields(), data != null && isRaw(data) ? Optional.of(data) : Optional.empty());
  }

  private void beginning() throws CodecException {
    if ((byte) cursor.peek() == STREAM_BEGINS) {
      cursor.hex("stream magic", 2);
      cursor.number("stream version", 2);
    }
    if (cursor.peek() == TC_RESET) {
      cursor.tag("reset", TC_RESET, "forget all handles");
    }
  }

  private @Nullable ByteRange object() throws CodecException {
    cursor.tag("object", TC_OBJECT, "an object follows");
    classOf("", Picture.class, DECLARED);
    for (ObjectStreamField declared : DECLARED) {
      if (declared.isPrimitive()) {
        String name = declared.getName();
        numbers.put(name, cursor.number(name, width(declared)));
      }
    }
    if (cursor.peek() == TC_REFERENCE) {
      return handle("array from before");
    }
    cursor.tag("array", TC_ARRAY, "an array follows");
    classOf("array ", byte[].class, new ObjectStreamField[0]);
    return cursor.block("data", cursor.number("length", 4));
  }

  /** A class descriptor, or the handle of one that was sent before. */
  private void classOf(String prefix, Class<?> type, ObjectStreamField[] declared)
      throws CodecException {
    if (cursor.peek() == TC_REFERENCE) {
      handle(prefix + "class from before");
      return;
    }
    cursor.tag(prefix + "class", TC_CLASSDESC, "its class follows");
    expect(type.getName(), cursor.text(prefix + "class name"));
    cursor.hex(prefix + "serialVersionUID", 8);
    cursor.hex(prefix + "class flags", 1);
    expect(
        Integer.toString(declared.length), Long.toString(cursor.number(prefix + "field count", 2)));
    for (ObjectStreamField field : declared) {
      declaration(field);
    }
    cursor.tag(prefix + "class end", TC_ENDBLOCKDATA, "no annotations");
    cursor.tag(prefix + "superclass", TC_NULL, "none");
  }

  private void declaration(ObjectStreamField declared) throws CodecException {
    int start = cursor.position();
    char type = (char) cursor.number(1);
    expect(declared.getTypeCode() + " " + declared.getName(), type + " " + cursor.text());
    if (!declared.isPrimitive()) {
      expect(Integer.toString(TC_STRING), Long.toString(cursor.number(1)));
      expect(declared.getTypeString(), cursor.text());
    }
    cursor.name("declares " + declared.getName(), start, declared.getType().getTypeName());
  }

  private void expect(String wanted, String found) throws CodecException {
    if (!found.equals(wanted)) {
      throw new CodecException(
          "the Java stream declares '%s' before byte %d, where a picture of this program has '%s'"
              .formatted(found.replaceAll("[^\\x20-\\x7e]", "?"), cursor.position(), wanted));
    }
  }

  private @Nullable ByteRange handle(String name) throws CodecException {
    int start = cursor.position();
    cursor.number(1);
    long handle = cursor.number(4);
    cursor.name(name, start, "handle %08x".formatted(handle));
    return null;
  }

  private static int width(ObjectStreamField declared) {
    return switch (declared.getTypeCode()) {
      case 'Z' -> 1;
      case 'I' -> 4;
      case 'J' -> 8;
      default -> throw new IllegalStateException("no width is known for " + declared);
    };
  }

  private boolean isRaw(ByteRange data) {
    long width = number("width");
    long height = number("height");
    return number("content") == Content.RAW.code()
        && Math.min(width, height) >= 1
        && Math.max(width, height) <= VideoFormat.MAX_SIDE
        && PixelFormat.ofCode(number("format"))
            .filter(format -> width * height * format.bytesPerPixel() == data.length())
            .isPresent();
  }

  private long number(String name) {
    return numbers.getOrDefault(name, 0L);
  }
}
