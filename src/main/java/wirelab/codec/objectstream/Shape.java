package wirelab.codec.objectstream;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What must be known of a class to find the end of an object of it in a stream. */
final class Shape {
  static final int WRITE_METHOD = 0x01;
  static final int SERIALIZABLE = 0x02;
  static final int EXTERNALIZABLE = 0x04;
  static final int BLOCK_DATA = 0x08;

  /** Classes that inherit from one another; keeps the time for each object within bounds. */
  private static final int DEEPEST = 256;

  private static final int LONGEST_KEY = 40;

  private final String name;
  private final String title;
  private final String dataTitle;
  private final int flags;
  private final List<Declared> primitives = new ArrayList<>();
  private final List<Declared> objects = new ArrayList<>();
  private @Nullable Shape parent;
  private int depth;
  private boolean complete;
  private boolean headless;

  Shape(String name, String title, int flags) {
    this.name = name;
    this.title = title;
    this.dataTitle = "data of " + title;
    this.flags = flags;
  }

  /**
   * A field of a class.
   *
   * @param code a primitive type's, or {@code L} or {@code [}
   * @param shown the name as it is shown to people
   * @param key what filters call it; empty if the name is none for them
   * @param type null for a primitive; else what names its type
   */
  record Declared(char code, String name, String shown, String key, @Nullable Node type) {
    static Declared of(char code, String name, @Nullable Node type) {
      boolean plain = name.length() <= LONGEST_KEY && name.matches("[A-Za-z_]\\w*");
      return new Declared(code, name, Shown.text(name), plain ? "java." + name : "", type);
    }

    @Nullable Primitive primitive() {
      return Primitive.of(code);
    }

    /** Its type as a program has it. */
    String typeTitle() {
      Primitive primitive = primitive();
      return primitive != null
          ? primitive.title()
          : type == null ? "object" : Shown.signature(Given.textOf(type, "object"));
    }
  }

  String name() {
    return name;
  }

  String title() {
    return title;
  }

  /** What its part of an object is called. */
  String dataTitle() {
    return dataTitle;
  }

  /** Numbers come first; the specification wants it so. */
  List<Declared> primitives() {
    return primitives;
  }

  List<Declared> objects() {
    return objects;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  int flags() {
    return flags;
  }

  static String flags(long flags) {
    StringJoiner names = new StringJoiner(" | ", " (", ")").setEmptyValue("");
    String[] known = {
      "SC_WRITE_METHOD", "SC_SERIALIZABLE", "SC_EXTERNALIZABLE", "SC_BLOCK_DATA", "SC_ENUM"
    };
    for (int bit = 0; bit < known.length; bit++) {
      if (((flags >> bit) & 1) != 0) {
        names.add(known[bit]);
      }
    }
    return "0x%02X%s".formatted(flags, names);
  }

  void declare(Declared field) throws Unreadable {
    if (field.primitive() == null) {
      objects.add(field);
    } else if (objects.isEmpty()) {
      primitives.add(field);
    } else {
      throw Unreadable.malformed(
          "field %s is a %s behind fields that are objects; primitives come first"
              .formatted(field.shown(), field.code()));
    }
  }

  /**
   * All has been said of it.
   *
   * @param unseen whether it inherits from a class that was in a message not seen
   */
  void complete(@Nullable Shape superclass, boolean unseen) throws Unreadable {
    parent = superclass;
    headless = unseen || (superclass != null && superclass.headless);
    depth = superclass == null ? 1 : superclass.depth + 1;
    if (depth > DEEPEST) {
      throw Unreadable.unknown(
          "%d classes inherit from one another; no more than %d are followed"
              .formatted(depth, DEEPEST));
    }
    complete = true;
  }

  boolean complete() {
    return complete;
  }

  /** Whether it inherits from a class that is not known. */
  boolean headless() {
    return headless;
  }

  /** The classes whose fields stand in an object, in the order in which they do. */
  List<Shape> lineage() {
    List<Shape> lineage = new ArrayList<>();
    for (Shape one = this; one != null; one = one.parent) {
      if (!one.primitives.isEmpty() || !one.objects.isEmpty() || one.has(WRITE_METHOD)) {
        lineage.add(one);
      }
    }
    return lineage.reversed();
  }

  /** The code of what an array of this class holds. */
  char element() throws Unreadable {
    char code = name.length() > 1 && name.charAt(0) == '[' ? name.charAt(1) : ' ';
    if (code != 'L' && code != '[' && Primitive.of(code) == null) {
      throw Unreadable.malformed("an array of class %s, which is none of arrays".formatted(title));
    }
    return code;
  }
}
