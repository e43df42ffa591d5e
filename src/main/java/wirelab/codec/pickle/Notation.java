package wirelab.codec.pickle;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes arguments of opcodes as people read them: one line, and short however long they are. */
final class Notation {
  /** About as many characters as a value is shown with. */
  static final int MOST = 60;

  private static final int BYTES_PER_CHARACTER = 4;
  private static final int LONGEST_INT = 24;
  private static final int BYTES_SHOWN = 8;
  private static final int BYTES_QUOTED = 32;

  private final ByteBuffer pickle;

  /** For the instructions of {@code pickle}, which begins at position 0. */
  Notation(ByteBuffer pickle) {
    this.pickle = pickle;
  }

  /** As it stands there; empty where there is no argument. */
  String argument(Instruction at) {
    return switch (at.opcode().argument()) {
      case NONE -> "";
      case UINT8 -> Long.toUnsignedString(at.number());
      case FLOAT8 -> Double.toString(Double.longBitsToDouble(Long.reverseBytes(at.number())));
      case COUNTED1, COUNTED4, COUNTED8 -> counted(at);
      case LINE -> line(at);
      case TWO_LINES -> {
        int newline = at.firstNewline(pickle);
        yield module(at, newline) + "." + name(at, newline);
      }
      default -> Long.toString(at.number());
    };
  }

  /** As Python would write the value that it stands for. */
  String literal(Instruction at) {
    String argument = argument(at);
    return switch (at.opcode()) {
      case INT ->
          argument.startsWith("01 ") ? "True" : argument.startsWith("00 ") ? "False" : argument;
      case LONG -> argument.endsWith("L") ? argument.substring(0, argument.length() - 1) : argument;
      case UNICODE, BINUNICODE, SHORT_BINUNICODE, BINUNICODE8, BINSTRING, SHORT_BINSTRING ->
          "'" + argument + "'";
      case BYTEARRAY8 -> "bytearray(" + argument + ")";
      default -> argument;
    };
  }

  String module(Instruction at, int newline) {
    return text(at.start(), newline, StandardCharsets.UTF_8);
  }

  String name(Instruction at, int newline) {
    return text(newline + 1, at.end(), StandardCharsets.UTF_8);
  }

  private String line(Instruction at) {
    String line = text(at.start(), at.end(), StandardCharsets.ISO_8859_1);
    if (at.opcode() == Opcode.INT && (line.equals("00") || line.equals("01"))) {
      return line.equals("01") ? "01 (True)" : "00 (False)";
    }
    return line;
  }

  private String counted(Instruction at) {
    return switch (at.opcode()) {
      case BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 ->
          text(at.start(), at.end(), StandardCharsets.UTF_8);
      case BINSTRING, SHORT_BINSTRING -> text(at.start(), at.end(), StandardCharsets.ISO_8859_1);
      case LONG1, LONG4 -> whole(at);
      default -> bytes(at.start(), at.end());
    };
  }

  /** An int of any number of bytes, the lowest first, in two's complement. */
  private String whole(Instruction at) {
    int count = at.end() - at.start();
    if (count > LONGEST_INT) {
      return "an int of %d bytes".formatted(count);
    }
    byte[] highestFirst = new byte[count + 1];
    for (int i = 0; i < count; i++) {
      highestFirst[count - i] = pickle.get(at.start() + i);
    }
    highestFirst[0] = (byte) (count > 0 && highestFirst[1] < 0 ? -1 : 0);
    return new BigInteger(highestFirst).toString();
  }

  private String bytes(int start, int end) {
    int count = end - start;
    byte[] first = first(start, end, count <= BYTES_QUOTED ? BYTES_QUOTED : BYTES_SHOWN);
    if (count <= BYTES_QUOTED && isPlain(first)) {
      return "b'" + new String(first, StandardCharsets.US_ASCII) + "'";
    }
    String hex = HexFormat.ofDelimiter(" ").formatHex(first, 0, Math.min(count, BYTES_SHOWN));
    return "%d bytes: %s%s".formatted(count, hex, count > BYTES_SHOWN ? " …" : "");
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte letter : bytes) {
      if (letter < ' ' || letter > '~' || letter == '\'' || letter == '\\') {
        return false;
      }
    }
    return true;
  }

  private String text(int start, int end, Charset charset) {
    byte[] first = first(start, end, BYTES_PER_CHARACTER * MOST);
    StringBuilder shown = new StringBuilder();
    for (int character : new String(first, charset).codePoints().toArray()) {
      if (shown.length() >= MOST) {
        break;
      }
      shown.append(isSeen(character) ? Character.toString(character) : escaped(character));
    }
    boolean whole = shown.length() < MOST && end - start <= first.length;
    return whole ? shown.toString() : shown.append('…').toString();
  }

  /** Whether it stays in its line and place when it is shown. */
  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String escaped(int character) {
    return (character <= 0xFF ? "\\x%02x" : "\\u%04x").formatted(character);
  }

  private byte[] first(int start, int end, int most) {
    byte[] first = new byte[Math.min(end - start, most)];
    pickle.get(start, first);
    return first;
  }
}
