package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Words from the wire, fit for one line. */
final class Shown {
  private static final int LONGEST = 100;
  private static final int FIRST = 8;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final HexFormat HANDLE = HexFormat.of().withUpperCase();

  private Shown() {}

  static String text(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return start.chars().anyMatch(Character::isISOControl)
        ? start.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "·")
        : start;
  }

  /** {@code text} without {@code start}, if it starts so. */
  static String without(String start, String text) {
    return text.startsWith(start) ? text.substring(start.length()) : text;
  }

  /** A class as programs write it: {@code byte[]} for {@code [B}. */
  static String type(String name) {
    int depth = 0;
    while (depth < name.length() && depth < LONGEST && name.charAt(depth) == '[') {
      depth++;
    }
    if (depth == 0 || depth == name.length()) {
      return text(name);
    }
    Primitive primitive = Primitive.of(name.charAt(depth));
    boolean object = name.charAt(depth) == 'L' && name.endsWith(";");
    String element =
        primitive != null
            ? primitive.title()
            : object ? name.substring(depth + 1, name.length() - 1) : name.substring(depth);
    return text(element) + "[]".repeat(depth);
  }

  /** The type of a field that is no primitive: {@code String} for {@code Ljava/lang/String;}. */
  static String signature(String signature) {
    boolean object = signature.startsWith("L") && signature.endsWith(";");
    String name = object ? signature.substring(1, signature.length() - 1) : signature;
    return type(name.replace('/', '.'));
  }

  static String handle(int handle) {
    return "0x" + HANDLE.toHexDigits(handle, handle >>> 24 == 0 ? 6 : 8);
  }

  static String bytes(ByteBuffer bytes) {
    int count = Math.min(2 * FIRST, bytes.remaining());
    byte[] first = new byte[count];
    bytes.get(bytes.position(), first);
    return HEX.formatHex(first) + (count < bytes.remaining() ? " …" : "");
  }

  /** How many values of a type, and the first of them. */
  static String values(Primitive type, ByteBuffer bytes) {
    int count = bytes.remaining() / type.width();
    StringBuilder line = new StringBuilder().append(count).append(" × ").append(type.title());
    for (int i = 0; i < Math.min(FIRST, count); i++) {
      Object value = type.value(bytes, bytes.position() + i * type.width());
      line.append(i == 0 ? ": " : ", ").append(value);
    }
    return text(line.append(count > FIRST ? ", …" : "").toString());
  }
}
