package wirelab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line.
 *
 * @param text as it stands there
 * @param column of its first character, from 1
 */
record OrderToken(Kind kind, String text, int column) {
  /** What is told apart. */
  enum Kind {
    NAME,
    NUMBER,
    BYTES,
    TEXT,
    MARK,
    END
  }

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<space>\\s+|#.*)"
              + "|(?<bytes>b\"(?:\\\\.|[^\"\\\\])*\"|b'(?:\\\\.|[^'\\\\])*')"
              + "|(?<text>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')"
              + "|(?<number>-?\\d[\\d_]*)"
              + "|(?<name>[A-Za-z_]\\w*)"
              + "|(?<mark>[=.,:()*])");

  /** All of a line, an end after the last. */
  static List<OrderToken> of(String line) throws OrderException {
    List<OrderToken> tokens = new ArrayList<>();
    Matcher matcher = PIECES.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw stray(line, at);
      }
      if (matcher.group("space") == null) {
        tokens.add(new OrderToken(kind(matcher), matcher.group(), at + 1));
      }
      at = matcher.end();
    }
    tokens.add(new OrderToken(Kind.END, "", line.length() + 1));
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : List.of(Kind.BYTES, Kind.TEXT, Kind.NUMBER, Kind.NAME)) {
      if (matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
        return kind;
      }
    }
    return Kind.MARK;
  }

  private static OrderException stray(String line, int at) {
    char found = line.charAt(at);
    boolean quote = found == '"' || found == '\'';
    String what =
        quote
            ? "column %d: the quotation mark is never closed".formatted(at + 1)
            : "column %d: '%c' means nothing here".formatted(at + 1, found);
    return new OrderException(what + "; an order looks like s.bind(\"127.0.0.1\", 9999)");
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  /** For people. */
  String shown() {
    return kind == Kind.END ? "the end of the line" : "'" + text + "'";
  }

  /** What stands between the quotation marks, with its escapes undone. */
  String content() throws OrderException {
    String inner = text.substring(kind == Kind.BYTES ? 2 : 1, text.length() - 1);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char unit = inner.charAt(i);
      if (unit == '\\') {
        char escape = inner.charAt(++i);
        content.append(escape == 'x' ? hex(inner, i + 1) : plain(escape));
        i += escape == 'x' ? 2 : 0;
      } else {
        content.append(unit);
      }
    }
    return content.toString();
  }

  private char hex(String inner, int at) throws OrderException {
    try {
      return (char) Integer.parseInt(inner.substring(at, at + 2), 16);
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new OrderException(
          "column %d: \\x is followed by two hexadecimal digits, as in \\x1f".formatted(column));
    }
  }

  private char plain(char escape) throws OrderException {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      case '\\', '"', '\'' -> escape;
      default ->
          throw new OrderException(
              "column %d: \\%c is no escape; there are \\n \\r \\t \\0 \\\\ \\\" \\' and \\x1f"
                  .formatted(column, escape));
    };
  }
}
