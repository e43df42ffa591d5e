package wirelab.ui.buffer;

import java.nio.charset.StandardCharsets;

/** Writes bytes as Python does. */
final class PythonBytes {
  private PythonBytes() {}

  /** {@code b'\x16\x10\x0e\x00'}. */
  static String repr(byte[] bytes) {
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    char quote = plain.contains("'") && !plain.contains("\"") ? '"' : '\'';
    StringBuilder text = new StringBuilder("b").append(quote);
    for (byte b : bytes) {
      switch (b) {
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> {
          if (b == '\\' || b == quote) {
            text.append('\\').append((char) b);
          } else if (b >= ' ' && b < 0x7f) {
            text.append((char) b);
          } else {
            text.append("\\x%02x".formatted(b));
          }
        }
      }
    }
    return text.append(quote).toString();
  }
}
