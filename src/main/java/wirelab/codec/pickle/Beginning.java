package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the first bytes whether a pickle may hold a picture: an array of NumPy's, or the bytes
 * of a JPEG file.
 *
 * <pre>
 * protocol 0, 1  c numpy...
 * protocol 2, 3  80 0P  c numpy...  or  c _codecs...  or  B/C length ff d8 ff
 * protocol 4, 5  80 0P  95 frame length  8c length numpy...  or  B/C/8e/96 length ff d8 ff
 * </pre>
 */
final class Beginning {
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final int FRAME_HEADER = 9;
  private static final int OLDEST_MARKED = 2;
  private static final int NEWEST = 5;
  private static final List<String> NAMES = List.of("numpy", "_codecs\nencode\n");

  private final ByteBuffer bytes;

  private Beginning(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static boolean isPicture(ByteBuffer start) {
    return new Beginning(start.slice()).isPicture();
  }

  private boolean isPicture() {
    if (opcode(0) == Opcode.GLOBAL) {
      return isName(1);
    }
    int protocol = opcode(0) == Opcode.PROTO && bytes.limit() > 1 ? bytes.get(1) : 0;
    if (protocol < OLDEST_MARKED || protocol > NEWEST) {
      return false;
    }
    return isFirst(opcode(2) == Opcode.FRAME ? 2 + FRAME_HEADER : 2);
  }

  /** Whether the opcode at {@code at} is one that a picture's pickle begins with. */
  private boolean isFirst(int at) {
    Opcode opcode = opcode(at);
    if (opcode == null) {
      return false;
    }
    int data = at + 1 + opcode.argument().width();
    return switch (opcode) {
      case GLOBAL, SHORT_BINUNICODE, BINUNICODE -> isName(data);
      case SHORT_BINBYTES, BINBYTES, BINBYTES8, BYTEARRAY8 -> stands(JPEG, data);
      default -> false;
    };
  }

  private boolean isName(int at) {
    return NAMES.stream().anyMatch(name -> stands(name.getBytes(StandardCharsets.US_ASCII), at));
  }

  private boolean stands(byte[] wanted, int at) {
    return at + wanted.length <= bytes.limit()
        && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  private @Nullable Opcode opcode(int at) {
    return at < bytes.limit() ? Opcode.of(bytes.get(at)) : null;
  }
}
