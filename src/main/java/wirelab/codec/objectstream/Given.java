package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;

/**
 * What gets a handle when it is written: a number by which it is named when it is written again.
 */
abstract sealed class Given implements Node {
  private static final int UNNUMBERED = -1;

  private int handle = UNNUMBERED;
  private int since;

  /** It has its handle from byte {@code at} on. */
  final void give(int number, int at) {
    handle = number;
    since = at;
  }

  /** The same where nobody knows the number, since earlier messages were not seen. */
  final void give(int at) {
    since = at;
  }

  final String handle() {
    return handle == UNNUMBERED ? "?" : Shown.handle(handle);
  }

  final int since() {
    return since;
  }

  /** Where it got its handle. */
  String place() {
    return Integer.toString(since);
  }

  /** What it is, without its handle. */
  abstract String what();

  @Override
  public final String label() {
    return handle == UNNUMBERED ? what() : what() + ", handle " + handle();
  }

  /** The description of a class. */
  static final class Described extends Given {
    private final Shape shape;
    private final long version;
    private final @Nullable List<String> interfaces;
    private final List<Node> annotation = new ArrayList<>();
    private Node parent = NULL;

    private Described(Shape shape, long version, @Nullable List<String> interfaces) {
      this.shape = shape;
      this.version = version;
      this.interfaces = interfaces;
    }

    static Described named(Shape shape, long version) {
      return new Described(shape, version, null);
    }

    static Described proxy(Shape shape, List<String> interfaces) {
      return new Described(shape, 0, interfaces);
    }

    Shape shape() {
      return shape;
    }

    /** Its serialVersionUID; a proxy has none. */
    long version() {
      return version;
    }

    /** What a proxy implements; null for any other class. */
    @Nullable List<String> interfaces() {
      return interfaces;
    }

    /** What whoever wrote the class added to its description. */
    List<Node> annotation() {
      return annotation;
    }

    Node parent() {
      return parent;
    }

    void parent(Node superclass) {
      parent = superclass;
    }

    @Override
    String what() {
      return "class descriptor " + shape.title();
    }
  }

  static final class Text extends Given {
    private String text = "";

    String text() {
      return text;
    }

    void text(String read) {
      text = read;
    }

    @Override
    String what() {
      return "string \"" + Shown.text(text) + "\"";
    }
  }

  /** What is of a class that stands in front of it. */
  abstract static sealed class Typed extends Given {
    private Node type = NULL;

    /** Its class descriptor, or a reference to it. */
    final Node type() {
      return type;
    }

    final void type(Node described) {
      type = described;
    }

    /** What must be known of its class; null as long as it is not. */
    final @Nullable Shape shape() {
      return shapeOf(type);
    }

    final String title() {
      Shape known = shape();
      return known == null ? "of a class not known" : known.title();
    }
  }

  /** A class that is a value itself. */
  static final class ClassItself extends Typed {
    @Override
    String what() {
      return "class " + title();
    }
  }

  /** A constant of an enum. */
  static final class Constant extends Typed {
    private Node name = NULL;

    /** Its name, or a reference to it. */
    Node name() {
      return name;
    }

    void name(Node read) {
      name = read;
    }

    @Override
    String what() {
      return "enum %s.%s".formatted(title(), Shown.text(textOf(name, "?")));
    }
  }

  static final class Array extends Typed {
    private final List<Node> items = new ArrayList<>();
    private int length;
    private @Nullable ByteBuffer primitives;
    private ByteRange range = ByteRange.of(0, 0);

    /** How many elements it should have. */
    int length() {
      return length;
    }

    void length(int told) {
      length = told;
    }

    /** The elements of an array of objects. */
    List<Node> items() {
      return items;
    }

    /** The elements of an array of primitives, big-endian; null for an array of objects. */
    @Nullable ByteBuffer primitives() {
      return primitives;
    }

    /** Where those stand in the message. */
    ByteRange range() {
      return range;
    }

    void primitives(ByteBuffer elements, int at) {
      primitives = elements;
      range = ByteRange.of(at, elements.remaining());
    }

    @Override
    String what() {
      String title = title();
      int brackets = title.indexOf("[]");
      return "array "
          + (brackets < 0
              ? title
              : title.substring(0, brackets + 1) + length + title.substring(brackets + 1));
    }
  }

  /** An object, with what each of its classes wrote of it. */
  static final class Instance extends Typed {
    private final List<Part> parts = new ArrayList<>();

    List<Part> parts() {
      return parts;
    }

    @Override
    String what() {
      return "object " + title();
    }
  }

  /** What remains to be known of something that an earlier message of the stream gave. */
  static final class Earlier extends Given {
    private final String what;
    private final String place;
    private final @Nullable Shape shape;
    private final long message;

    Earlier(Given given, long message) {
      this.what = given.what();
      this.place = "%s of message %d".formatted(given.place(), message);
      this.shape = shapeOf(given);
      this.message = message;
    }

    /** Null if it is no class. */
    @Nullable Shape shape() {
      return shape;
    }

    long message() {
      return message;
    }

    @Override
    String place() {
      return place;
    }

    @Override
    String what() {
      return what;
    }
  }

  /**
   * What must be known of the class that {@code type} describes or refers to; null if it is not.
   */
  static @Nullable Shape shapeOf(Node type) {
    Node described = resolved(type);
    if (described instanceof Described one) {
      return one.shape();
    }
    return described instanceof Earlier one ? one.shape() : null;
  }

  /** The text that {@code node} is or refers to. */
  static String textOf(Node node, String otherwise) {
    return resolved(node) instanceof Text text ? text.text() : otherwise;
  }

  /** What a reference refers to, if that was seen. */
  private static Node resolved(Node node) {
    return node instanceof Reference reference && reference.target() != null
        ? reference.target()
        : node;
  }
}
