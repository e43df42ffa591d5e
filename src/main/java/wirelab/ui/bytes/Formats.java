package wirelab.ui.bytes;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What bytes are copied as. */
enum Formats {
  HEX("hex") {
    @Override
    String write(byte[] bytes, long offset) {
      return SPACED.formatHex(bytes);
    }
  },
  HEX_DUMP("hex dump") {
    @Override
    String write(byte[] bytes, long offset) {
      return lines(bytes, DUMPED, (row, at) -> dumpLine(row, offset + at));
    }
  },
  TEXT("text") {
    @Override
    String write(byte[] bytes, long offset) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  },
  C_ARRAY("C array") {
    @Override
    String write(byte[] bytes, long offset) {
      return "unsigned char bytes[%d] = {\n%s};\n"
          .formatted(bytes.length, lines(bytes, LISTED, (row, at) -> "  " + listed(row)));
    }
  },
  PYTHON_BYTES("Python bytes") {
    @Override
    String write(byte[] bytes, long offset) {
      return python(bytes);
    }
  },
  JAVA_ARRAY("Java byte[]") {
    @Override
    String write(byte[] bytes, long offset) {
      return "byte[] bytes = {\n%s};\n"
          .formatted(lines(bytes, LISTED, (row, at) -> "  " + cast(row)));
    }
  },
  ESCAPED("escaped") {
    @Override
    String write(byte[] bytes, long offset) {
      StringBuilder text = new StringBuilder();
      for (byte one : bytes) {
        text.append("\\x").append(PLAIN.toHexDigits(one));
      }
      return text.toString();
    }
  };

  private static final HexFormat PLAIN = HexFormat.of();
  private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
  private static final int DUMPED = 16;
  private static final int LISTED = 12;

  private final String title;

  Formats(String title) {
    this.title = title;
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /**
   * The bytes so written.
   *
   * @param offset of the first of them
   */
  abstract String write(byte[] bytes, long offset);

  /** A byte as one letter: what stands for no letter in ASCII is a dot. */
  static char letter(byte one) {
    return one >= ' ' && one < 0x7f ? (char) one : '.';
  }

  private interface Line {
    String of(byte[] row, int at);
  }

  private static String lines(byte[] bytes, int columns, Line line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; at += columns) {
      byte[] row = java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + columns));
      text.append(line.of(row, at)).append('\n');
    }
    return text.toString();
  }

  private static String dumpLine(byte[] row, long offset) {
    StringBuilder hex = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      hex.append(i % 8 == 0 ? "  " : " ").append(PLAIN.toHexDigits(row[i]));
      text.append(letter(row[i]));
    }
    return "%08x%-50s  |%s|".formatted(offset, hex, text);
  }

  private static String listed(byte[] row) {
    return HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(row) + ",";
  }

  private static String cast(byte[] row) {
    StringBuilder text = new StringBuilder();
    for (byte one : row) {
      text.append(text.isEmpty() ? "" : " ")
          .append(one < 0 ? "(byte) 0x" : "0x")
          .append(PLAIN.toHexDigits(one))
          .append(',');
    }
    return text.toString();
  }

  /** As Python's {@code repr} writes them. */
  private static String python(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    char quote = all.indexOf('\'') >= 0 && all.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder text = new StringBuilder("b").append(quote);
    for (byte one : bytes) {
      text.append(
          switch (one) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> one == quote ? "\\" + quote : shown(one);
          });
    }
    return text.append(quote).toString();
  }

  private static String shown(byte one) {
    return one >= ' ' && one < 0x7f ? String.valueOf((char) one) : "\\x" + PLAIN.toHexDigits(one);
  }
}
