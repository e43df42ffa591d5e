package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import wirelab.codec.objectstream.Shape.Declared;

/**
 * Writes a tree as ObjectOutputStream would have written the objects: from the values in it, with
 * handles counted anew.
 */
final class TreeWriter {
  private static final int FIRST_HANDLE = 0x7E0000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(written);
  private final IdentityHashMap<Given, Integer> handles = new IdentityHashMap<>();

  /** A failure inside of an object ends all that is around it. */
  private static final class Aborted extends Exception {
    private static final long serialVersionUID = 1L;
  }

  byte[] stream(List<Node> contents) throws IOException {
    out.writeShort(0xACED);
    out.writeShort(5);
    for (Node node : contents) {
      try {
        write(node);
      } catch (Aborted e) {
        assertThat(handles).isEmpty();
      }
    }
    return written.toByteArray();
  }

  /** How many handles were given and not forgotten. */
  int given() {
    return handles.size();
  }

  private void write(Node node) throws IOException, Aborted {
    switch (node) {
      case Node.Null nothing -> out.write(0x70);
      case Node.Reset reset -> {
        handles.clear();
        out.write(0x79);
      }
      case Node.Reference reference -> reference(reference);
      case Node.Block block -> block(block.data());
      case Node.Failure failure -> failure(failure);
      case Given.Described described -> described(described);
      case Given.Text text -> text(text);
      case Given.Typed typed -> typed(typed);
      case Given.Earlier earlier -> throw new AssertionError(earlier.label());
    }
  }

  private void give(Given node) {
    int number = FIRST_HANDLE + handles.size();
    assertThat(node.handle()).isEqualTo("0x%X".formatted(number));
    assertThat(handles.put(node, number)).isNull();
  }

  private void reference(Node.Reference reference) throws IOException {
    int number = Objects.requireNonNull(handles.get(reference.target()));
    assertThat(reference.handle()).isEqualTo(number);
    out.write(0x71);
    out.writeInt(number);
  }

  private void block(ByteBuffer data) throws IOException {
    if (data.remaining() <= 255) {
      out.write(0x77);
      out.write(data.remaining());
    } else {
      out.write(0x7A);
      out.writeInt(data.remaining());
    }
    for (int i = 0; i < data.limit(); i++) {
      out.write(data.get(i));
    }
  }

  private void failure(Node.Failure failure) throws IOException, Aborted {
    out.write(0x7B);
    handles.clear();
    write(failure.thrown());
    handles.clear();
    throw new Aborted();
  }

  private void text(Given.Text text) throws IOException {
    give(text);
    byte[] letters = modifiedUtf(text.text());
    if (letters.length > 0xFFFF) {
      out.write(0x7C);
      out.writeLong(letters.length);
    } else {
      out.write(0x74);
      out.writeShort(letters.length);
    }
    out.write(letters);
  }

  private static byte[] modifiedUtf(String text) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 1 && letter < 0x80) {
        letters.write(letter);
      } else if (letter < 0x800) {
        letters.write(0xC0 | (letter >> 6));
        letters.write(0x80 | (letter & 0x3F));
      } else {
        letters.write(0xE0 | (letter >> 12));
        letters.write(0x80 | ((letter >> 6) & 0x3F));
        letters.write(0x80 | (letter & 0x3F));
      }
    }
    return letters.toByteArray();
  }

  private void described(Given.Described described) throws IOException, Aborted {
    List<String> interfaces = described.interfaces();
    if (interfaces == null) {
      out.write(0x72);
      out.writeUTF(described.shape().name());
      out.writeLong(described.version());
      give(described);
      out.write(described.shape().flags());
      declarations(described.shape());
    } else {
      out.write(0x7D);
      give(described);
      out.writeInt(interfaces.size());
      for (String one : interfaces) {
        out.writeUTF(one);
      }
    }
    added(described.annotation());
    write(described.parent());
  }

  private void declarations(Shape shape) throws IOException, Aborted {
    out.writeShort(shape.primitives().size() + shape.objects().size());
    for (Declared field : shape.primitives()) {
      out.write(field.code());
      out.writeUTF(field.name());
    }
    for (Declared field : shape.objects()) {
      out.write(field.code());
      out.writeUTF(field.name());
      write(Objects.requireNonNull(field.type()));
    }
  }

  private void added(List<Node> contents) throws IOException, Aborted {
    for (Node node : contents) {
      write(node);
    }
    out.write(0x78);
  }

  private void typed(Given.Typed node) throws IOException, Aborted {
    out.write(
        switch (node) {
          case Given.ClassItself itself -> 0x76;
          case Given.Constant constant -> 0x7E;
          case Given.Array array -> 0x75;
          case Given.Instance instance -> 0x73;
        });
    write(node.type());
    give(node);
    switch (node) {
      case Given.ClassItself itself -> {}
      case Given.Constant constant -> write(constant.name());
      case Given.Array array -> elements(array);
      case Given.Instance instance -> {
        for (Part part : instance.parts()) {
          part(part);
        }
      }
    }
  }

  private void elements(Given.Array array) throws IOException, Aborted {
    out.writeInt(array.length());
    ByteBuffer values = array.primitives();
    if (values != null) {
      Primitive type = Primitive.ofKnown(Objects.requireNonNull(array.shape()).name().charAt(1));
      for (int i = 0; i < array.length(); i++) {
        primitive(type.value(values, i * type.width()));
      }
    }
    for (Node item : array.items()) {
      write(item);
    }
  }

  private void part(Part part) throws IOException, Aborted {
    for (Object value : part.values()) {
      primitive(value);
    }
    for (Node node : part.objects()) {
      write(node);
    }
    if (part.shape().has(Shape.WRITE_METHOD) || part.shape().has(Shape.EXTERNALIZABLE)) {
      added(part.added());
    }
  }

  private void primitive(Object value) throws IOException {
    switch (value) {
      case Byte number -> out.writeByte(number);
      case Character letter -> out.writeChar(letter);
      case Double number -> out.writeDouble(number);
      case Float number -> out.writeFloat(number);
      case Integer number -> out.writeInt(number);
      case Long number -> out.writeLong(number);
      case Short number -> out.writeShort(number);
      case Boolean truth -> out.writeBoolean(truth);
      default -> throw new AssertionError(value);
    }
  }
}
