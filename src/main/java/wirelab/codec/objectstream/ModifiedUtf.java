package wirelab.codec.objectstream;

import java.nio.ByteBuffer;

/**
 * Texts as DataOutput.writeUTF writes them: each char of its own in one to three bytes, so that a
 * letter beyond U+FFFF takes six.
 */
final class ModifiedUtf {
  private final ByteBuffer bytes;

  private ModifiedUtf(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** The text that {@code bytes} are, from their position to their limit. */
  static String decode(ByteBuffer bytes) throws Unreadable {
    return new ModifiedUtf(bytes.slice()).text();
  }

  private String text() throws Unreadable {
    char[] chars = new char[bytes.remaining()];
    int count = 0;
    while (bytes.hasRemaining()) {
      chars[count++] = next();
    }
    return new String(chars, 0, count);
  }

  private char next() throws Unreadable {
    int at = bytes.position();
    int first = Byte.toUnsignedInt(bytes.get());
    if (first < 0x80) {
      return (char) first;
    }
    int length = first >> 5 == 0b110 ? 2 : first >> 4 == 0b1110 ? 3 : 0;
    if (length == 0 || length - 1 > bytes.remaining()) {
      throw bad(first, at);
    }
    int letter = length == 2 ? first & 0x1F : first & 0x0F;
    for (int i = 1; i < length; i++) {
      int more = Byte.toUnsignedInt(bytes.get());
      if (more >> 6 != 0b10) {
        throw bad(more, at + i);
      }
      letter = (letter << 6) | (more & 0x3F);
    }
    return (char) letter;
  }

  private static Unreadable bad(int value, int at) {
    return Unreadable.malformed(
        "the text is no modified UTF-8: its byte %d is 0x%02X".formatted(at, value));
  }
}
