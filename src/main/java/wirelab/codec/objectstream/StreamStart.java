package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells a Java stream from other bytes by how it begins, or goes on in a later message. */
final class StreamStart {
  private static final byte[] HEADER = {(byte) 0xAC, (byte) 0xED, 0, 5};
  private static final int REFERENCE_LENGTH = 5;

  private StreamStart() {}

  static boolean recognises(ByteBuffer start) {
    ByteBuffer bytes = start.slice();
    if (begins(bytes)) {
      return bytes.remaining() == HEADER.length
          || TypeCode.of(at(bytes, HEADER.length)).isPresent();
    }
    boolean reset = at(bytes, 0) == TypeCode.RESET.code();
    ByteBuffer rest = reset ? bytes.slice(1, bytes.remaining() - 1) : bytes;
    return described(rest) || (!reset && (mentioned(rest) || refers(rest, 0, REFERENCE_LENGTH)));
  }

  /** Whether a stream begins with these bytes. */
  static boolean begins(ByteBuffer bytes) {
    return bytes.remaining() >= HEADER.length
        && ByteBuffer.wrap(HEADER).equals(bytes.slice(bytes.position(), HEADER.length));
  }

  /** An object, array or constant whose class is described: 73 72, and a name follows. */
  private static boolean described(ByteBuffer bytes) {
    int letter = at(bytes, 4);
    return typed(bytes)
        && at(bytes, 1) == TypeCode.CLASSDESC.code()
        && at(bytes, 2) == 0
        && at(bytes, 3) > 0
        && (letter == '[' || Character.isJavaIdentifierStart(letter));
  }

  /** An object, array or constant of a class from before: 73 71 00 7e. */
  private static boolean mentioned(ByteBuffer bytes) {
    return typed(bytes) && refers(bytes, 1, Integer.MAX_VALUE);
  }

  private static boolean typed(ByteBuffer bytes) {
    return TypeCode.of(at(bytes, 0))
        .filter(
            code ->
                code == TypeCode.OBJECT
                    || code == TypeCode.ARRAY
                    || code == TypeCode.ENUM
                    || code == TypeCode.CLASS)
        .isPresent();
  }

  /** A reference that stands at {@code offset} of no more than {@code most} bytes. */
  private static boolean refers(ByteBuffer bytes, int offset, int most) {
    return bytes.remaining() >= offset + REFERENCE_LENGTH
        && bytes.remaining() <= most
        && at(bytes, offset) == TypeCode.REFERENCE.code()
        && bytes.order(ByteOrder.BIG_ENDIAN).getChar(offset + 1) == 0x7E;
  }

  private static int at(ByteBuffer bytes, int index) {
    return index < bytes.remaining() ? Byte.toUnsignedInt(bytes.get(index)) : -1;
  }
}
