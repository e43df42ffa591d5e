package wirelab.codec.objectstream;

import java.util.List;
import java.util.function.Consumer;
import wirelab.codec.objectstream.Steps.Step;

/** Reads whatever a type code begins. */
final class ContentReader {
  /** Where something stands, which says what it may be. */
  enum Place {
    /** Not inside of anything. */
    TOP,
    /** Among what a class adds by itself. */
    ADDED,
    /** A field's value or an element. */
    VALUE
  }

  private final StreamInput in;
  private final Handles handles;
  private final Steps steps;
  private final PlainReader plain;
  private final ClassReader classes;
  private final ObjectReader objects;

  ContentReader(Reading reading) {
    this.in = reading.in();
    this.handles = reading.handles();
    this.steps = reading.steps();
    this.plain = reading.plain();
    this.classes = new ClassReader(reading, this);
    this.objects = new ObjectReader(reading, this, classes);
  }

  /**
   * Reads what comes next, or begins to: the rest of it waits as steps.
   *
   * @param role what it is to what it is part of; empty if that is all there is to say
   * @param into gets it as soon as there is something to get, perhaps not yet all
   */
  void read(String role, Place place, Consumer<Node> into) throws Unreadable {
    TypeCode code = in.typeCode();
    check(code, place);
    switch (code) {
      case NULL -> into.accept(plain.nothing(role));
      case REFERENCE -> into.accept(plain.reference(role));
      case STRING, LONGSTRING -> into.accept(plain.text(role));
      case BLOCKDATA, BLOCKDATALONG -> into.accept(plain.block());
      case RESET -> into.accept(plain.reset());
      case CLASSDESC, PROXYCLASSDESC -> classes.describe(role, into);
      case EXCEPTION -> failure(into);
      case CLASS, ENUM, ARRAY, OBJECT -> objects.read(role, into);
      case ENDBLOCKDATA -> throw new IllegalStateException("passed by added()");
    }
  }

  private static void check(TypeCode code, Place place) throws Unreadable {
    boolean wrong =
        switch (code) {
          case ENDBLOCKDATA -> true;
          case RESET -> place != Place.TOP;
          case BLOCKDATA, BLOCKDATALONG -> place == Place.VALUE;
          default -> false;
        };
    if (wrong) {
      throw Unreadable.malformed("%s can not stand here".formatted(code.title()));
    }
  }

  /** Reads what a class adds to its fields or its description, with the end of it. */
  Step added(List<Node> into) {
    return () -> {
      if (in.typeCode() == TypeCode.ENDBLOCKDATA) {
        in.tag();
      } else {
        steps.then(() -> read("", Place.ADDED, into::add), added(into));
      }
    };
  }

  private void failure(Consumer<Node> into) throws Unreadable {
    Node.Failure node = new Node.Failure();
    into.accept(node);
    plain.open("", node);
    in.tag();
    handles.clear(in.position());
    steps.then(
        () -> read("what was thrown", Place.VALUE, node::thrown),
        () -> {
          handles.clear(in.position());
          steps.forget();
          in.closeAll();
        });
  }
}
