package wirelab.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text and bytes as they are written in a line, with quotation marks. */
final class Literal {
  private static final int SHOWN = 64;

  private Literal() {}

  static String text(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Each character of {@code value} is a byte. */
  static String bytes(String value) {
    return "b\"" + escaped(value, '"') + '"';
  }

  /** As Python shows bytes: {@code b'hello'}; of many only the first. */
  static String shown(byte[] value, int length) {
    int shown = Math.min(length, SHOWN);
    String text = new String(value, 0, shown, StandardCharsets.ISO_8859_1);
    String rest = length > shown ? String.format(Locale.ROOT, "... (%,d bytes)", length) : "";
    boolean quote = text.contains("'") && !text.contains("\"");
    char mark = quote ? '"' : '\'';
    return "b" + mark + escaped(text, mark) + mark + rest;
  }

  private static String escaped(String value, char mark) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      text.append(escaped(value.charAt(i), mark));
    }
    return text.toString();
  }

  private static String escaped(char unit, char mark) {
    return switch (unit) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default -> {
        if (unit == mark) {
          yield "\\" + unit;
        }
        yield unit >= ' ' && unit < 0x7f
            ? String.valueOf(unit)
            : String.format(Locale.ROOT, "\\x%02x", (int) unit);
      }
    };
  }
}
