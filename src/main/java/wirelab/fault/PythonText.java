package wirelab.fault;

import java.nio.ByteBuffer;

/** How long a bytes object is as Python's {@code str} writes it. */
final class PythonText {
  private static final int FRAME = "b''".length();

  private PythonText() {}

  /** {@code len(str(data))}, as bytes.__repr__ writes them: {@code b'\x00a\n'}. */
  static long length(ByteBuffer... pieces) {
    long sum = FRAME;
    long single = 0;
    boolean doubleQuote = false;
    for (ByteBuffer piece : pieces) {
      for (int i = piece.position(); i < piece.limit(); i++) {
        int value = piece.get(i) & 0xFF;
        single += value == '\'' ? 1 : 0;
        doubleQuote |= value == '"';
        sum += width(value);
      }
    }
    // Python writes b"..." where that saves it from escaping a '
    return doubleQuote ? sum + single : sum;
  }

  private static int width(int value) {
    return switch (value) {
      case '\\', '\t', '\n', '\r' -> 2;
      default -> value >= ' ' && value < 0x7f ? 1 : 4;
    };
  }
}
