package wirelab.codec.objectstream;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Classes that use all of what Java serialization offers a class. */
final class Samples {
  private Samples() {}

  enum Shade {
    DARK,
    /** Has a class of its own, which the stream does not tell. */
    LIGHT {
      @Override
      int level() {
        return 1;
      }
    };

    int level() {
      return 0;
    }
  }

  record Point(int x, double y, @Nullable Object label) implements Serializable {}

  /** A chain that may bite its own tail. */
  static final class Link implements Serializable {
    private static final long serialVersionUID = 7L;

    final long number;
    @Nullable Object next;

    Link(long number) {
      this.number = number;
    }
  }

  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;

    byte small = -3;
    short medium = 1000;
    char letter = 'ß';
    boolean truth = true;
    float part = 0.1f;
    transient int unsent = 5;
    @Nullable Object held;
  }

  /** Adds nothing. */
  static class Middle extends Base {
    private static final long serialVersionUID = 2L;
  }

  static final class Derived extends Middle {
    private static final long serialVersionUID = 3L;

    double[] numbers = {Math.PI, Double.NaN};
    @Nullable Object own;
  }

  /** Writes its fields, then bytes and objects in turn. */
  static final class Custom implements Serializable {
    private static final long serialVersionUID = 4L;

    int declared = 42;
    @Nullable String name = "custom";
    private transient byte[] bytes;
    private transient @Nullable Object extra;

    Custom(byte[] bytes, @Nullable Object extra) {
      this.bytes = bytes;
      this.extra = extra;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(bytes.length);
      out.write(bytes);
      out.writeObject(extra);
      out.writeUTF("höher");
      out.writeObject(null);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      bytes = in.readNBytes(in.readInt());
      extra = in.readObject();
    }
  }

  /** Names its fields when it writes them. */
  static final class Named implements Serializable {
    private static final long serialVersionUID = 5L;

    int count;
    @Nullable Object thing;

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("count", 9);
      fields.put("thing", thing);
      out.writeFields();
    }
  }

  /** Public with a constructor, as Externalizable asks for. */
  public static final class External implements Externalizable {
    private static final long serialVersionUID = 6L;

    private int length;
    private @Nullable Object thing;

    public External() {}

    External(int length, @Nullable Object thing) {
      this.length = length;
      this.thing = thing;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(length);
      out.write(new byte[length]);
      out.writeObject(thing);
      out.writeBoolean(true);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      length = in.readInt();
      in.skipBytes(length);
      thing = in.readObject();
    }
  }

  /** Answers for proxies. */
  record Answer(String text) implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return text;
    }
  }

  /** Adds something to the description of each class. */
  static final class Annotating extends ObjectOutputStream {
    private final boolean annotates;

    Annotating(OutputStream out, boolean annotates) throws IOException {
      super(out);
      this.annotates = annotates;
    }

    @Override
    protected void annotateClass(Class<?> described) throws IOException {
      if (annotates) {
        writeInt(described.getName().length());
        writeObject("from " + described.getSimpleName());
      }
    }

    @Override
    protected void annotateProxyClass(Class<?> described) throws IOException {
      annotateClass(described);
    }
  }
}
