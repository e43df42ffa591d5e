package wirelab.plugin.cbor;

import java.nio.ByteBuffer;
import java.util.List;
import wirelab.spi.CodecException;

/**
 * What each item of CBOR begins with (RFC 8949, 3): three bits of major type, five that are a small
 * number or tell how many bytes of it follow.
 *
 * @param argument the number: a value, a length, a count, or a tag; -1 where it is indefinite
 * @param end the first byte behind it
 */
record Head(int major, long argument, int end) {
  static final int BYTES = 2;
  static final int MAP = 5;
  static final int TAG = 6;
  static final byte BREAK = (byte) 0xFF;

  private static final int SMALL = 24;
  private static final int INDEFINITE = 31;
  private static final List<String> MAJORS =
      List.of(
          "unsigned integer",
          "negative integer",
          "byte string",
          "text string",
          "array",
          "map",
          "tag",
          "simple value");

  /** The head that begins at byte {@code at}. */
  static Head at(ByteBuffer bytes, int at) throws CodecException {
    if (at >= bytes.limit()) {
      throw new CodecException("the message ends at byte %d, where a value begins".formatted(at));
    }
    int major = (bytes.get(at) & 0xFF) >> 5;
    int low = bytes.get(at) & 0x1F;
    int width = low < SMALL || low == INDEFINITE ? 0 : 1 << (low - SMALL);
    if (low > 27 && low < INDEFINITE) {
      throw new CodecException(
          "additional information %d at byte %d has no meaning yet".formatted(low, at));
    }
    if (width > bytes.limit() - at - 1) {
      throw new CodecException(
          "the head at byte %d needs %d more bytes; the message has %d"
              .formatted(at, width, bytes.limit() - at - 1));
    }
    long argument =
        switch (width) {
          case 0 -> low == INDEFINITE ? -1 : low;
          case 1 -> Byte.toUnsignedLong(bytes.get(at + 1));
          case 2 -> bytes.getChar(at + 1);
          case 4 -> Integer.toUnsignedLong(bytes.getInt(at + 1));
          default -> unsigned(bytes.getLong(at + 1));
        };
    return new Head(major, argument, at + 1 + width);
  }

  /** Numbers too large for Java are as large as Java has them: no message is as long. */
  private static long unsigned(long number) {
    return number < 0 ? Long.MAX_VALUE : number;
  }

  boolean indefinite() {
    return argument < 0;
  }

  /** What RFC 8949, 3.1 calls the major type. */
  String word() {
    return MAJORS.get(major) + (indefinite() ? " of any length" : "");
  }

  /** Writes the head of a byte string in the fewest bytes, as RFC 8949, 4.1 prefers it. */
  static void writeBytes(ByteBuffer into, int length) {
    int type = BYTES << 5;
    if (length < SMALL) {
      into.put((byte) (type | length));
    } else if (length <= 0xFF) {
      into.put((byte) (type | SMALL)).put((byte) length);
    } else if (length <= 0xFFFF) {
      into.put((byte) (type | (SMALL + 1))).putShort((short) length);
    } else {
      into.put((byte) (type | (SMALL + 2))).putInt(length);
    }
  }
}
