package wirelab.codec.objectstream;

import java.nio.ByteBuffer;

/** Reads what has nothing inside it: null, references, texts, and bytes without a type. */
final class PlainReader {
  private static final String REFERENCE_KEY = "java.handle";

  private final StreamInput in;
  private final Handles handles;

  PlainReader(StreamInput in, Handles handles) {
    this.in = in;
    this.handles = handles;
  }

  Node nothing(String role) throws Unreadable {
    in.nothing(role.isEmpty() ? TypeCode.NULL.title() : role);
    return Node.NULL;
  }

  Node reset() throws Unreadable {
    in.tag();
    handles.clear(in.position());
    return new Node.Reset();
  }

  Node.Reference reference(String role) throws Unreadable {
    in.open(named(role));
    in.tag();
    long number = in.number("handle", REFERENCE_KEY, 4, handle -> Shown.handle((int) handle));
    Node.Reference read = new Node.Reference((int) number, handles.find((int) number));
    in.value(read::label);
    in.close();
    return read;
  }

  Given.Text text(String role) throws Unreadable {
    Given.Text node = new Given.Text();
    open(role, node);
    boolean isLong = in.typeCode() == TypeCode.LONGSTRING;
    in.tag();
    int start = in.position();
    long length = in.number("text length", "", isLong ? 8 : 2);
    node.text(in.text("text", "java.string", length));
    handles.give(node, start);
    in.close();
    return node;
  }

  /** A text where nothing else but null or a reference to one can stand. */
  Node name(String role) throws Unreadable {
    TypeCode code = in.typeCode();
    return switch (code) {
      case NULL -> nothing(role);
      case STRING, LONGSTRING -> text(role);
      case REFERENCE -> {
        Node.Reference reference = reference(role);
        Given target = reference.target();
        if (target != null
            && !(target instanceof Given.Text)
            && !(target instanceof Given.Earlier)) {
          throw Unreadable.malformed(
              "%s should be a string, it is %s".formatted(role, target.label()));
        }
        yield reference;
      }
      default ->
          throw Unreadable.malformed(
              "%s should be a string, %s stands there".formatted(role, code.title()));
    };
  }

  Node block() throws Unreadable {
    in.open(named(""));
    boolean isLong = in.typeCode() == TypeCode.BLOCKDATALONG;
    in.tag();
    long size = in.number("size", "", isLong ? 4 : 1);
    ByteBuffer data = in.block("data", size, Shown::bytes);
    Node read = new Node.Block(data);
    in.value(read::label);
    in.close();
    return read;
  }

  /** What is read from now on is {@code node}. */
  void open(String role, Node node) throws Unreadable {
    String name = named(role);
    in.open(name);
    in.value(() -> Shown.without(name + " ", node.label()));
  }

  private String named(String role) throws Unreadable {
    return role.isEmpty() ? in.typeCode().noun() : role;
  }
}
