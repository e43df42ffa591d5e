package wirelab.codec.objectstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wirelab.codec.objectstream.Shape.Declared;

/** Reads descriptions of classes, and references to them. */
final class ClassReader {
  private final StreamInput in;
  private final Handles handles;
  private final Steps steps;
  private final PlainReader plain;
  private final ContentReader contents;

  ClassReader(Reading reading, ContentReader contents) {
    this.in = reading.in();
    this.handles = reading.handles();
    this.steps = reading.steps();
    this.plain = reading.plain();
    this.contents = contents;
  }

  /** Whatever may stand where a class is told; {@code into} gets it at once, not yet read. */
  void read(String role, Consumer<Node> into) throws Unreadable {
    TypeCode code = in.typeCode();
    switch (code) {
      case NULL -> into.accept(plain.nothing(role));
      case REFERENCE -> into.accept(reference(role));
      case CLASSDESC, PROXYCLASSDESC -> describe(role, into);
      default ->
          throw Unreadable.malformed(
              "%s should be told, %s stands there".formatted(role, code.title()));
    }
  }

  private Node reference(String role) throws Unreadable {
    Node.Reference reference = plain.reference(role);
    if (reference.target() != null && Given.shapeOf(reference) == null) {
      throw Unreadable.malformed(
          "%s should be told; handle %s is %s"
              .formatted(role, Shown.handle(reference.handle()), reference.target().what()));
    }
    return reference;
  }

  void describe(String role, Consumer<Node> into) throws Unreadable {
    boolean proxy = in.typeCode() == TypeCode.PROXYCLASSDESC;
    in.open(role.isEmpty() ? in.typeCode().noun() : role);
    in.tag();
    Given.Described node = proxy ? proxy() : named();
    in.value(node::label);
    into.accept(node);
    if (!proxy) {
      declarations(node.shape());
    }
    steps.then(
        contents.added(node.annotation()),
        () -> read("superclass", node::parent),
        () -> finish(node),
        in::close);
  }

  private Given.Described named() throws Unreadable {
    int start = in.position();
    String name = in.text("class name", "java.class");
    long version = in.number("serialVersionUID", "java.uid", 8);
    int flags = (int) in.number("flags", "java.flags", 1, Shape::flags);
    int both = Shape.SERIALIZABLE | Shape.EXTERNALIZABLE;
    if ((flags & both) == both) {
      throw Unreadable.malformed(
          "the class is both serializable and externalizable; it can be one of them");
    }
    Given.Described node = Given.Described.named(new Shape(name, Shown.type(name), flags), version);
    handles.give(node, start);
    return node;
  }

  private Given.Described proxy() throws Unreadable {
    int start = in.position();
    long count = in.number("interface count", "", 4);
    List<String> interfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      interfaces.add(in.text("interface", "java.interface"));
    }
    String first = interfaces.isEmpty() ? "nothing" : interfaces.getFirst();
    String title = "proxy for " + Shown.text(first) + (count > 1 ? " and others" : "");
    Given.Described node =
        Given.Described.proxy(new Shape("", title, Shape.SERIALIZABLE), interfaces);
    handles.give(node, start);
    return node;
  }

  private void declarations(Shape shape) throws Unreadable {
    long count = in.number("field count", "", 2);
    for (int i = 0; i < count; i++) {
      declaration(shape);
    }
  }

  private void declaration(Shape shape) throws Unreadable {
    in.open("declares a field");
    char code = (char) in.number("type code", "", 1, letter -> Shown.text("" + (char) letter));
    Primitive primitive = Primitive.of(code);
    if (primitive == null && code != 'L' && code != '[') {
      throw Unreadable.malformed(
          "a field has the type code 0x%02X; it should be one of B C D F I J S Z L ["
              .formatted((int) code));
    }
    String name = in.text("field name", "java.field");
    in.value(() -> Shown.text(name));
    Declared field = Declared.of(code, name, primitive == null ? plain.name("field type") : null);
    in.value(() -> field.shown() + " (" + field.typeTitle() + ")");
    in.close();
    shape.declare(field);
  }

  private void finish(Given.Described node) throws Unreadable {
    Shape parent = Given.shapeOf(node.parent());
    boolean unseen = parent == null && node.parent() instanceof Node.Reference;
    if (parent != null && !parent.complete()) {
      throw Unreadable.malformed("class %s inherits from itself".formatted(node.shape().title()));
    }
    node.shape().complete(parent, unseen);
  }
}
