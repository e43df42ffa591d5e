package wirelab.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A pcapng block that is being written, big endian. */
final class Block {
  private static final int LONGEST_OPTION = 65_535;

  private final int type;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Block(int type) {
    this.type = type;
  }

  Block u16(int number) {
    body.write(number >> 8);
    body.write(number);
    return this;
  }

  Block u32(long number) {
    return u16((int) (number >>> 16)).u16((int) number);
  }

  Block padded(byte[] bytes) {
    body.writeBytes(bytes);
    while (body.size() % 4 != 0) {
      body.write(0);
    }
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

  byte[] bytes() {
    int length = body.size() + 12;
    return ByteBuffer.allocate(length)
        .putInt(type)
        .putInt(length)
        .put(body.toByteArray())
        .putInt(length)
        .array();
  }

  private static byte[] cut(byte[] text) {
    int end = LONGEST_OPTION;
    while ((text[end] & 0xc0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(text, end);
  }
}
