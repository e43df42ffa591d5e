package wirelab.codec.objectstream;

import java.util.function.Consumer;
import wirelab.codec.objectstream.ContentReader.Place;
import wirelab.codec.objectstream.Shape.Declared;
import wirelab.codec.objectstream.Steps.Step;

/** Reads what is of a class: objects, arrays, constants of enums, and classes as values. */
final class ObjectReader {
  private final StreamInput in;
  private final Handles handles;
  private final Steps steps;
  private final PlainReader plain;
  private final ContentReader contents;
  private final ClassReader classes;

  ObjectReader(Reading reading, ContentReader contents, ClassReader classes) {
    this.in = reading.in();
    this.handles = reading.handles();
    this.steps = reading.steps();
    this.plain = reading.plain();
    this.contents = contents;
    this.classes = classes;
  }

  void read(String role, Consumer<Node> into) throws Unreadable {
    switch (in.typeCode()) {
      case CLASS -> typed(role, into, new Given.ClassItself(), () -> {});
      case ENUM -> {
        Given.Constant node = new Given.Constant();
        typed(role, into, node, () -> node.name(plain.name("constant")));
      }
      case ARRAY -> {
        Given.Array node = new Given.Array();
        typed(role, into, node, () -> elements(node));
      }
      default -> {
        Given.Instance node = new Given.Instance();
        typed(role, into, node, () -> parts(node));
      }
    }
  }

  /** All four begin alike: type code, class, and the handle. */
  private void typed(String role, Consumer<Node> into, Given.Typed node, Step rest)
      throws Unreadable {
    into.accept(node);
    plain.open(role, node);
    in.tag();
    steps.then(
        () -> classes.read("class", node::type),
        () -> handles.give(node, in.position()),
        rest,
        in::close);
  }

  private void elements(Given.Array node) throws Unreadable {
    char code = shapeOf(node).element();
    int length = (int) in.number("length", "java.length", 4);
    if (length < 0) {
      throw Unreadable.malformed("an array would have %d elements".formatted(length));
    }
    node.length(length);
    Primitive primitive = Primitive.of(code);
    if (primitive == null) {
      steps.then(items(node));
    } else {
      int start = in.position();
      long bytes = (long) length * primitive.width();
      node.primitives(
          in.block("elements", bytes, values -> Shown.values(primitive, values)), start);
    }
  }

  private Step items(Given.Array node) {
    return () -> {
      int index = node.items().size();
      if (index < node.length()) {
        String role = "[" + index + "]";
        steps.then(() -> contents.read(role, Place.VALUE, node.items()::add), items(node));
      }
    };
  }

  private void parts(Given.Instance node) throws Unreadable {
    Shape shape = shapeOf(node);
    if (shape.headless()) {
      throw Unreadable.unknown(
          "class %s inherits from one that was told in a message not seen, so the fields are not known"
              .formatted(shape.title()));
    }
    if (shape.has(Shape.EXTERNALIZABLE)) {
      external(node, shape);
    } else if (shape.has(Shape.SERIALIZABLE)) {
      steps.then(shape.lineage().stream().map(one -> part(node, one)).toArray(Step[]::new));
    } else {
      throw Unreadable.malformed(
          "an object of class %s, which is neither serializable nor externalizable"
              .formatted(shape.title()));
    }
  }

  private void external(Given.Instance node, Shape shape) throws Unreadable {
    if (!shape.has(Shape.BLOCK_DATA)) {
      throw Unreadable.unknown(
          "class %s wrote these bytes by itself and without marks (protocol version 1): only it knows where they end"
              .formatted(shape.title()));
    }
    Part part = Part.of(shape);
    node.parts().add(part);
    in.open(shape.dataTitle());
    in.value(() -> "written by its writeExternal");
    steps.then(contents.added(part.added()), in::close);
  }

  private Step part(Given.Instance node, Shape shape) {
    return () -> {
      Part part = Part.of(shape);
      node.parts().add(part);
      in.open(shape.dataTitle());
      boolean own = shape.has(Shape.WRITE_METHOD);
      in.value(() -> own ? "its fields, and what its writeObject added" : "its fields");
      for (Declared field : shape.primitives()) {
        Primitive type = Primitive.ofKnown(field.code());
        part.values().add(in.primitive(field.shown(), field.key(), type));
      }
      steps.then(objects(part), own ? contents.added(part.added()) : () -> {}, in::close);
    };
  }

  private Step objects(Part part) {
    return () -> {
      int index = part.objects().size();
      if (index < part.shape().objects().size()) {
        String role = part.shape().objects().get(index).shown();
        steps.then(() -> contents.read(role, Place.VALUE, part.objects()::add), objects(part));
      }
    };
  }

  private static Shape shapeOf(Given.Typed node) throws Unreadable {
    Shape shape = node.shape();
    if (shape == null) {
      throw node.type() instanceof Node.Null
          ? Unreadable.malformed("an object or array without a class")
          : Unreadable.unknown(
              "the class was described in a message that was not seen, so what it wrote is not known");
    }
    if (!shape.complete()) {
      throw Unreadable.malformed(
          "an object of class %s, whose description has not ended".formatted(shape.title()));
    }
    return shape;
  }
}
