package wirelab.codec.objectstream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a Java stream, as the grammar of the Java Object Serialization Specification has
 * them (chapter 6.4). From a tree of them the same bytes can be written again. Some refer to the
 * bytes of their message, and are of use as long as those are.
 */
sealed interface Node
    permits Node.Null, Node.Reset, Node.Reference, Node.Block, Node.Failure, Given {
  Node NULL = new Null();

  /** What it is called where it is shown. */
  String label();

  /** Nothing. */
  record Null() implements Node {
    @Override
    public String label() {
      return "null";
    }
  }

  /** All handles are forgotten. */
  record Reset() implements Node {
    @Override
    public String label() {
      return "reset";
    }
  }

  /**
   * Something that was written before.
   *
   * @param target null if that was in a message that was not seen
   */
  record Reference(int handle, @Nullable Given target) implements Node {
    @Override
    public String label() {
      String what = target == null ? "given in a message that was not seen" : target.what();
      return "handle " + Shown.handle(handle) + " (" + what + ")";
    }
  }

  /** Bytes that a class wrote by itself. */
  record Block(ByteBuffer data) implements Node {
    @Override
    public String label() {
      return data.remaining() + " bytes";
    }
  }

  /** What was thrown while an object was written; all that was unfinished stays so. */
  final class Failure implements Node {
    private Node thrown = NULL;

    void thrown(Node what) {
      thrown = what;
    }

    Node thrown() {
      return thrown;
    }

    @Override
    public String label() {
      return thrown instanceof Null ? "writing broke off" : "writing broke off: " + thrown.label();
    }
  }
}
