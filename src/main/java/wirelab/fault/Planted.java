package wirelab.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.io.Serializable;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;

/**
 * What somebody may send who wishes a receiver ill, made harmless: should a program run it all the
 * same, it prints a word or does a sum.
 *
 * @param bytes in place of a message
 * @param detail what they are
 */
record Planted(ByteBuffer bytes, String detail) {
  private static final int PICKLE = 0x80;
  private static final int HEADER = 4;
  private static final String COMMAND = "is a pickle with a command";
  private static final String OBJECT = "is an object of another class";

  private static final List<Call> CALLS =
      List.of(
          new Call("posix", "system", "echo poisoned"),
          new Call("builtins", "eval", "6 * 7"),
          new Call("os", "popen", "echo poisoned"));

  /** A function of Python's, and what it would be called with. */
  private record Call(String module, String name, String argument) {}

  /** In place of a message, by whose first byte its codec is known. */
  static Planted inPlaceOf(Message message, SplittableRandom random) {
    ByteBuffer start = message.parts()[0];
    int first = Byte.toUnsignedInt(start.get(start.position()));
    return first == PICKLE
        ? new Planted(pickle(CALLS.get(random.nextInt(CALLS.size()))), COMMAND)
        : new Planted(object(objects().get(random.nextInt(objects().size())), first), OBJECT);
  }

  private static List<Serializable> objects() {
    return List.of(
        new ArrayList<>(List.of("no picture")),
        BitSet.valueOf(new long[] {42}),
        BigInteger.valueOf(1_000_003));
  }

  /** A stream of its own, or what would go on with one. */
  private static ByteBuffer object(Serializable object, int first) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory", e);
    }
    ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
    if (first == Byte.toUnsignedInt(all.get(0))) {
      return all;
    }
    ByteBuffer rest = ByteBuffer.allocate(all.remaining());
    if (first == ObjectStreamConstants.TC_RESET) {
      rest.put(ObjectStreamConstants.TC_RESET);
    }
    return rest.put(all.position(HEADER)).flip();
  }

  /**
   * Begins as the pickle of an array does, and drops that. Protocol 4:
   *
   * <pre>
   *   80 04  95 length  'numpy.core.multiarray' '_reconstruct' STACK_GLOBAL  POP
   *   module  name  STACK_GLOBAL  argument  TUPLE1  REDUCE  STOP
   * </pre>
   */
  private static ByteBuffer pickle(Call call) {
    ByteBuffer code = ByteBuffer.allocate(256);
    text(code, "numpy.core.multiarray");
    text(code, "_reconstruct");
    code.put((byte) 0x93).put((byte) 0x94).put((byte) '0');
    text(code, call.module());
    text(code, call.name());
    code.put((byte) 0x93).put((byte) 0x94);
    text(code, call.argument());
    code.put((byte) 0x85).put((byte) 0x94).put((byte) 'R').put((byte) 0x94).put((byte) '.').flip();
    ByteBuffer pickle = ByteBuffer.allocate(11 + code.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    pickle.put((byte) PICKLE).put((byte) 4).put((byte) 0x95).putLong(code.remaining());
    return pickle.put(code).flip();
  }

  private static void text(ByteBuffer code, String text) {
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    code.put((byte) 0x8c).put((byte) letters.length).put(letters).put((byte) 0x94);
  }

  /** To be sent; the caller closes it. */
  Message message() {
    Lease lease = Memory.common().lease(bytes.remaining());
    ByteBuffer space = lease.bytes().limit(bytes.remaining());
    space.put(bytes.duplicate()).flip();
    return Message.outgoing(lease, space);
  }
}
