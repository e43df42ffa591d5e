package wirelab.codec.objectstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;

/**
 * An ObjectInputStream that builds pictures and nothing else. Two gates stand one behind the other:
 * a class is looked up only if its name is one of two, and a filter sees every class, array,
 * reference and level before anything is built for it.
 */
final class PictureStream extends ObjectInputStream {
  /** The picture, its array, and the class descriptors with their parents at each. */
  private static final int MAX_DEPTH = 4;

  /** The same, and the objects that stand for them in the stream, with room to spare. */
  private static final int MAX_REFERENCES = 16;

  private static final int NAME_SHOWN = 80;

  private long references;
  private long referencesBefore;
  private long arrayLimit;
  private @Nullable String refusal;

  /** Reads the stream's header. */
  PictureStream(InputStream bytes) throws IOException {
    super(bytes);
    setObjectInputFilter(this::judge);
  }

  /** The next object stands in a message of {@code length} bytes. */
  Object readObject(int length) throws IOException, ClassNotFoundException {
    referencesBefore = references;
    arrayLimit = length;
    return readObject();
  }

  /** Why an object was refused; null if none was. */
  @Nullable String refusal() {
    return refusal;
  }

  private ObjectInputFilter.Status judge(ObjectInputFilter.FilterInfo info) {
    references = info.references();
    Class<?> type = info.serialClass();
    if (type != null && type != Picture.class && type != byte[].class) {
      return refuse(unwanted(type.getName()));
    }
    if (info.depth() > MAX_DEPTH) {
      return refuse("nests objects %d deep; a picture takes %d".formatted(info.depth(), MAX_DEPTH));
    }
    if (references - referencesBefore > MAX_REFERENCES) {
      return refuse("has more than %d objects for one picture".formatted(MAX_REFERENCES));
    }
    if (info.arrayLength() > arrayLimit) {
      return refuse(
          "asks for an array of %d bytes in a message of %d"
              .formatted(info.arrayLength(), arrayLimit));
    }
    return ObjectInputFilter.Status.ALLOWED;
  }

  private ObjectInputFilter.Status refuse(String reason) {
    refusal = reason;
    return ObjectInputFilter.Status.REJECTED;
  }

  /** No class is looked up by its name, so none is loaded or initialised. */
  @Override
  protected Class<?> resolveClass(ObjectStreamClass described) throws IOException {
    String name = described.getName();
    if (name.equals(Picture.class.getName())) {
      return Picture.class;
    }
    if (name.equals(byte[].class.getName())) {
      return byte[].class;
    }
    refusal = unwanted(shown(name));
    throw new InvalidClassException(refusal);
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
    refusal =
        unwanted("a proxy for " + (interfaces.length == 0 ? "nothing" : shown(interfaces[0])));
    throw new InvalidClassException(refusal);
  }

  private static String unwanted(String name) {
    return "asks for %s: only %s and byte[] are taken; nothing was built"
        .formatted(name, Picture.class.getName());
  }

  /** A name from the wire, fit for one line. */
  private static String shown(String name) {
    String start = name.length() > NAME_SHOWN ? name.substring(0, NAME_SHOWN) + "..." : name;
    return start.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
