package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import wirelab.spi.CodecException;

/**
 * Bytes as text, one character each, and back: how protocols 0 to 2, which have no bytes, carry
 * them. A byte of 0x80 or more becomes two in UTF-8.
 */
final class Latin1 {
  /** Bytes that are turned at once: far faster in an array than one by one in direct memory. */
  private static final int PIECE = 8192;

  private static final int UNICODE_ESCAPE_DIGITS = 4;
  private static final int LONG_UNICODE_ESCAPE_DIGITS = 8;

  private Latin1() {}

  /** How many bytes of UTF-8 the remaining bytes of {@code bytes} take. */
  static int encodedLength(ByteBuffer bytes) {
    int length = bytes.remaining();
    for (int at = bytes.position(); at < bytes.limit(); at++) {
      length += (bytes.get(at) & 0x80) >> 7;
    }
    return length;
  }

  /** Writes the remaining bytes of {@code bytes} as UTF-8; moves {@code into} only. */
  static void encode(ByteBuffer bytes, ByteBuffer into) {
    byte[] piece = new byte[PIECE];
    byte[] text = new byte[2 * PIECE];
    for (int at = bytes.position(); at < bytes.limit(); at += PIECE) {
      int count = Math.min(PIECE, bytes.limit() - at);
      bytes.get(at, piece, 0, count);
      int length = 0;
      for (int i = 0; i < count; i++) {
        int value = piece[i];
        if (value < 0) {
          text[length++] = (byte) (0xC0 | ((value & 0xFF) >> 6));
          value = 0x80 | (value & 0x3F);
        }
        text[length++] = (byte) value;
      }
      into.put(text, 0, length);
    }
  }

  /**
   * Writes the bytes that a stretch stands for until it ends or {@code into} is full.
   *
   * @return whether the stretch ended
   */
  static boolean decode(Stretch stretch, ByteBuffer into) throws CodecException {
    ByteBuffer text = stretch.bytes();
    while (text.hasRemaining() && into.hasRemaining()) {
      int at = stretch.start() + text.position();
      int character =
          switch (stretch.coding()) {
            case RAW -> text.get() & 0xFF;
            case UTF8 -> utf8(text);
            case ESCAPED -> escaped(text);
          };
      if (character < 0 || character > 0xFF) {
        throw new CodecException(
            "the text at byte %d of the pickle is no byte: latin1 is expected".formatted(at));
      }
      into.put((byte) character);
    }
    return !text.hasRemaining();
  }

  /** The next character, -1 where it is none of the first 256. */
  private static int utf8(ByteBuffer text) {
    int first = text.get() & 0xFF;
    if (first < 0x80) {
      return first;
    }
    if ((first & 0xFE) != 0xC2 || !text.hasRemaining()) {
      return -1;
    }
    int second = text.get() & 0xFF;
    return (second & 0xC0) == 0x80 ? ((first & 0x03) << 6) | (second & 0x3F) : -1;
  }

  /** The next character: itself, or a backslash with u and four or U and eight hex digits. */
  private static int escaped(ByteBuffer text) {
    int first = text.get() & 0xFF;
    if (first != '\\' || !text.hasRemaining()) {
      return first;
    }
    int digits =
        switch (text.get(text.position())) {
          case 'u' -> UNICODE_ESCAPE_DIGITS;
          case 'U' -> LONG_UNICODE_ESCAPE_DIGITS;
          default -> 0;
        };
    if (digits == 0) {
      return first;
    }
    text.get();
    return digits <= text.remaining() ? hex(text, digits) : -1;
  }

  private static int hex(ByteBuffer text, int digits) {
    long character = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(text.get(), 16);
      if (digit < 0) {
        return -1;
      }
      character = character << 4 | digit;
    }
    return (int) Math.min(character, 0x100);
  }
}
