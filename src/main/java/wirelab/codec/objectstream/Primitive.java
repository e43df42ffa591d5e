package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Java's primitive types as they stand in a stream: big-endian, in as many bytes as they have. */
enum Primitive {
  BYTE('B', 1, "byte"),
  CHAR('C', 2, "char"),
  DOUBLE('D', 8, "double"),
  FLOAT('F', 4, "float"),
  INT('I', 4, "int"),
  LONG('J', 8, "long"),
  SHORT('S', 2, "short"),
  BOOLEAN('Z', 1, "boolean");

  private final char code;
  private final int width;
  private final String title;

  Primitive(char code, int width, String title) {
    this.code = code;
    this.width = width;
    this.title = title;
  }

  /** The type that descriptors and names of arrays write as {@code code}; null if none is. */
  static @Nullable Primitive of(char code) {
    for (Primitive one : values()) {
      if (one.code == code) {
        return one;
      }
    }
    return null;
  }

  /** The same where it is known to be one. */
  static Primitive ofKnown(char code) {
    return Objects.requireNonNull(of(code));
  }

  int width() {
    return width;
  }

  /** As it is written in a program. */
  String title() {
    return title;
  }

  /** The value that stands at {@code at}. */
  Object value(ByteBuffer bytes, int at) {
    return switch (this) {
      case BYTE -> bytes.get(at);
      case CHAR -> bytes.getChar(at);
      case DOUBLE -> bytes.getDouble(at);
      case FLOAT -> bytes.getFloat(at);
      case INT -> bytes.getInt(at);
      case LONG -> bytes.getLong(at);
      case SHORT -> bytes.getShort(at);
      case BOOLEAN -> bytes.get(at) != 0;
    };
  }
}
