package wirelab.codec.objectstream;

import java.util.Optional;

/**
 * The byte that each thing in a Java stream begins with, by the names that the specification gives
 * them (chapter 6.4.2).
 */
enum TypeCode {
  NULL(0x70, "null", "nothing"),
  REFERENCE(0x71, "reference", "something from before, named by its handle"),
  CLASSDESC(0x72, "class descriptor", "a class is described"),
  OBJECT(0x73, "object", "an object follows"),
  STRING(0x74, "string", "a text follows"),
  ARRAY(0x75, "array", "an array follows"),
  CLASS(0x76, "class", "a class itself is the value"),
  BLOCKDATA(0x77, "block data", "up to 255 bytes without a type"),
  ENDBLOCKDATA(0x78, "end", "end of what a class adds"),
  RESET(0x79, "reset", "all handles are forgotten"),
  BLOCKDATALONG(0x7A, "block data", "more than 255 bytes without a type"),
  EXCEPTION(0x7B, "exception", "writing failed"),
  LONGSTRING(0x7C, "string", "a text of more than 65,535 bytes"),
  PROXYCLASSDESC(0x7D, "class descriptor", "the class of a proxy is described"),
  ENUM(0x7E, "enum constant", "a constant of an enum follows");

  private final int code;
  private final String noun;
  private final String shown;

  TypeCode(int code, String noun, String meaning) {
    this.code = code;
    this.noun = noun;
    this.shown = "0x%02X (%s)".formatted(code, meaning);
  }

  static Optional<TypeCode> of(int code) {
    for (TypeCode one : values()) {
      if (one.code == code) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  int code() {
    return code;
  }

  /** As the specification writes it. */
  String title() {
    return "TC_" + name();
  }

  /** What follows, in one word or two. */
  String noun() {
    return noun;
  }

  /** The byte and what it says. */
  String shown() {
    return shown;
  }
}
