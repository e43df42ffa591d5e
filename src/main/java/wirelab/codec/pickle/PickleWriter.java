package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes opcodes as CPython's C pickler does, byte for byte: what it writes down to use again, and
 * the frames of protocol 4 and later.
 *
 * <pre>
 * | PROTO | FRAME | length | opcodes ... | BINBYTES | large data | FRAME | length | opcodes ... STOP |
 * |   2   |   1   |    8   |   length    |     5    |  no frame  |   1   |    8   |    length        |
 * </pre>
 *
 * Data is not written: it is left out at the {@linkplain #split() split}, once.
 */
final class PickleWriter {
  /** Data of this size stands outside of frames, and a frame that reached it ends. */
  private static final int FRAME_TARGET = 64 * 1024;

  private static final int FRAME_HEADER = 1 + Long.BYTES;
  private static final int NONE = -1;

  private final ByteBuffer out;
  private final int protocol;
  private final Map<Object, Integer> memo = new HashMap<>();
  private int memoized;
  private int frame = NONE;
  private int leftOut;
  private int split = NONE;

  /** Writes to {@code out}, little-endian, from its position on. */
  PickleWriter(ByteBuffer out, int protocol) {
    this.out = out;
    this.protocol = protocol;
    out.put(Opcode.PROTO.code()).put((byte) protocol);
  }

  /** Ends the pickle. */
  void stop() {
    op(Opcode.STOP);
    endFrame();
  }

  /** Where the data belongs; the end if there was none. */
  int split() {
    return split == NONE ? out.position() : split;
  }

  void constant(Opcode opcode) {
    save();
    op(opcode);
  }

  void whole(int number) {
    save();
    if (number >= 0 && number <= 0xFF) {
      op(Opcode.BININT1).put((byte) number);
    } else if (number >= 0 && number <= 0xFFFF) {
      op(Opcode.BININT2).putShort((short) number);
    } else {
      op(Opcode.BININT).putInt(number);
    }
  }

  /**
   * A short text; Python keeps one object for equal names, so a second time refers to the first.
   */
  void text(String text) {
    if (!reuse(text)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      count(protocol >= 4 ? Opcode.SHORT_BINUNICODE : Opcode.BINUNICODE, bytes.length).put(bytes);
      memoize(text);
    }
  }

  void global(String module, String name) {
    String key = module + "." + name;
    if (reuse(key)) {
      return;
    }
    if (protocol >= 4) {
      text(module);
      text(name);
      op(Opcode.STACK_GLOBAL);
    } else {
      byte[] lines = (module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII);
      op(Opcode.GLOBAL).put(lines);
    }
    memoize(key);
  }

  /** Bytes that are a single byte, of which Python keeps one object each. */
  void oneByte(byte value) {
    if (reuse(value)) {
      return;
    }
    if (protocol >= 3) {
      count(Opcode.SHORT_BINBYTES, 1).put(value);
    } else {
      global("_codecs", "encode");
      text(String.valueOf((char) (value & 0xFF)));
      encodeAsLatin1();
    }
    memoize(value);
  }

  /** Bytes, left out. */
  void bytes(int count) {
    data(count > 0xFF ? Opcode.BINBYTES : Opcode.SHORT_BINBYTES, count);
  }

  /** A bytearray, left out. */
  void byteArray(int count) {
    data(Opcode.BYTEARRAY8, count);
  }

  /** Bytes as protocol 2 has them, {@code count} bytes of UTF-8, left out. */
  void bytesAsText(int count) {
    global("_codecs", "encode");
    data(Opcode.BINUNICODE, count);
    encodeAsLatin1();
    memoize(null);
  }

  private void encodeAsLatin1() {
    text("latin1");
    tuple(2);
    op(Opcode.REDUCE);
  }

  void mark() {
    save();
    op(Opcode.MARK);
  }

  /** A tuple of what was written since the mark. */
  void tuple() {
    op(Opcode.TUPLE);
    memoize(null);
  }

  /** A tuple of the last one, two or three values. */
  void tuple(int size) {
    op(size == 1 ? Opcode.TUPLE1 : size == 2 ? Opcode.TUPLE2 : Opcode.TUPLE3);
    memoize(null);
  }

  void call() {
    op(Opcode.REDUCE);
    memoize(null);
  }

  void build() {
    op(Opcode.BUILD);
  }

  private void data(Opcode opcode, int count) {
    save();
    boolean framed = protocol >= 4 && count < FRAME_TARGET;
    if (framed) {
      op(opcode);
      leftOut = count;
    } else {
      endFrame();
      out.put(opcode.code());
    }
    putCount(opcode, count);
    split = out.position();
    memoize(null);
  }

  private ByteBuffer count(Opcode opcode, int count) {
    op(opcode);
    return putCount(opcode, count);
  }

  private ByteBuffer putCount(Opcode opcode, int count) {
    return switch (opcode.argument().width()) {
      case 1 -> out.put((byte) count);
      case Integer.BYTES -> out.putInt(count);
      default -> out.putLong(count);
    };
  }

  /** Refers to an object that was written before, if it was. */
  private boolean reuse(Object object) {
    save();
    Integer place = memo.get(object);
    if (place == null) {
      return false;
    }
    op(Opcode.BINGET).put(place.byteValue());
    return true;
  }

  private void memoize(@Nullable Object object) {
    if (object != null) {
      memo.put(object, memoized);
    }
    if (protocol >= 4) {
      op(Opcode.MEMOIZE);
    } else {
      op(Opcode.BINPUT).put((byte) memoized);
    }
    memoized++;
  }

  private ByteBuffer op(Opcode opcode) {
    if (protocol >= 4 && frame == NONE) {
      frame = out.position();
      out.position(frame + FRAME_HEADER);
    }
    return out.put(opcode.code());
  }

  /** Every object begins here; only between objects does a frame that is full end. */
  private void save() {
    if (frameLength() >= FRAME_TARGET) {
      endFrame();
    }
  }

  private int frameLength() {
    return frame == NONE ? 0 : out.position() - frame - FRAME_HEADER + leftOut;
  }

  private void endFrame() {
    if (frame != NONE) {
      out.put(frame, Opcode.FRAME.code()).putLong(frame + 1, frameLength());
      frame = NONE;
      leftOut = 0;
    }
  }
}
