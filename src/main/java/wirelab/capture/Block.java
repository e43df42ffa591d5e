package wirelab.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A pcapng block that is being written, big endian. */
final class Block {
  private static final int LONGEST_OPTION = 65_535;
  private static final int LENGTH_AT = 4;

  private ByteBuffer block;

  Block(int type) {
    this(type, 128);
  }

  /** A block that will have about {@code room} bytes. */
  Block(int type, int room) {
    block = ByteBuffer.allocate(room).putInt(type).putInt(0);
  }

  Block u16(int number) {
    room(Short.BYTES).putShort((short) number);
    return this;
  }

  Block u32(long number) {
    room(Integer.BYTES).putInt((int) number);
    return this;
  }

  Block padded(byte[] bytes) {
    int padding = Options.padded(bytes.length) - bytes.length;
    room(bytes.length + padding).put(bytes).put(new byte[padding]);
    return this;
  }

  Block option(int code, byte[] value) {
    byte[] bounded = value.length > LONGEST_OPTION ? cut(value) : value;
    return u16(code).u16(bounded.length).padded(bounded);
  }

  /** A longer text is cut where a character ends. */
  Block comment(String text) {
    return option(Options.COMMENT, text.getBytes(StandardCharsets.UTF_8));
  }

  Block endOfOptions() {
    return u32(Options.END);
  }

  /** The whole block, to which nothing is added any more. */
  ByteBuffer bytes() {
    int length = block.position() + Integer.BYTES;
    return room(Integer.BYTES).putInt(LENGTH_AT, length).putInt(length).flip();
  }

  private ByteBuffer room(int more) {
    if (block.remaining() < more) {
      int wanted = Math.max(2 * block.capacity(), block.position() + more);
      block = ByteBuffer.allocate(wanted).put(block.flip());
    }
    return block;
  }

  private static byte[] cut(byte[] text) {
    int end = LONGEST_OPTION;
    while ((text[end] & 0xc0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(text, end);
  }
}
