package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;

/**
 * What pickle.dumps writes for an array of unsigned bytes, around the bytes themselves. Kept while
 * the shape stays the same, so that a picture costs nothing but its own memory.
 */
final class ArrayPickle {
  private static final int ROOM = 512;
  private static final int DTYPE_VERSION = 3;

  private final int protocol;
  private final String core;
  private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.LITTLE_ENDIAN);
  private List<Integer> written = List.of();
  private ByteBuffer header = out;
  private ByteBuffer trailer = out;

  /**
   * Nothing written yet.
   *
   * @param protocol 2 to 5
   * @param core the package that holds NumPy's functions: {@code numpy._core} or {@code numpy.core}
   */
  ArrayPickle(int protocol, String core) {
    this.protocol = protocol;
    this.core = core;
  }

  /**
   * An array of {@code shape} with the elements {@code data}, which lie in {@code lease}; the
   * message takes that over. Valid until the next write.
   */
  Message write(Lease lease, ByteBuffer data, List<Integer> shape) {
    if (data.remaining() == 1 && protocol < 5) {
      write(shape, writer -> writer.oneByte(data.get(data.position())));
      written = List.of();
      return Message.outgoing(lease, header);
    }
    if (protocol == 2) {
      return writeText(lease, data, shape);
    }
    if (!shape.equals(written)) {
      int count = data.remaining();
      write(shape, writer -> bytes(writer, count));
      written = shape;
    }
    return Message.outgoing(lease, header, data, trailer);
  }

  private Message writeText(Lease lease, ByteBuffer data, List<Integer> shape) {
    int length = Latin1.encodedLength(data);
    Lease text = Memory.common().lease(length);
    Latin1.encode(data, text.bytes());
    lease.close();
    write(shape, writer -> writer.bytesAsText(length));
    return Message.outgoing(text, header, text.bytes(), trailer);
  }

  private void bytes(PickleWriter writer, int count) {
    if (protocol == 5) {
      writer.byteArray(count);
    } else {
      writer.bytes(count);
    }
  }

  private void write(List<Integer> shape, Elements elements) {
    PickleWriter writer = new PickleWriter(out.clear(), protocol);
    if (protocol == 5) {
      fromBuffer(writer, shape, elements);
    } else {
      reconstruct(writer, shape, elements);
    }
    writer.stop();
    header = out.slice(0, writer.split());
    trailer = out.slice(writer.split(), out.position() - writer.split());
  }

  /** {@code _frombuffer(bytearray, dtype, shape, 'C')}. */
  private void fromBuffer(PickleWriter writer, List<Integer> shape, Elements elements) {
    writer.global(core + ".numeric", "_frombuffer");
    writer.mark();
    elements.write(writer);
    dtype(writer);
    shape(writer, shape);
    writer.text("C");
    writer.tuple();
    writer.call();
  }

  /** {@code _reconstruct(ndarray, (0,), b'b')}, then its state. */
  private void reconstruct(PickleWriter writer, List<Integer> shape, Elements elements) {
    writer.global(core + ".multiarray", "_reconstruct");
    writer.global("numpy", "ndarray");
    writer.whole(0);
    writer.tuple(1);
    writer.oneByte((byte) 'b');
    writer.tuple(3);
    writer.call();
    writer.mark();
    writer.whole(1);
    shape(writer, shape);
    dtype(writer);
    writer.constant(Opcode.NEWFALSE);
    elements.write(writer);
    writer.tuple();
    writer.build();
  }

  private static void shape(PickleWriter writer, List<Integer> shape) {
    shape.forEach(writer::whole);
    writer.tuple(shape.size());
  }

  /** {@code dtype('u1', False, True)}, then its state. */
  private static void dtype(PickleWriter writer) {
    writer.global("numpy", "dtype");
    writer.text("u1");
    writer.constant(Opcode.NEWFALSE);
    writer.constant(Opcode.NEWTRUE);
    writer.tuple(3);
    writer.call();
    writer.mark();
    writer.whole(DTYPE_VERSION);
    writer.text("|");
    for (int unused = 0; unused < 3; unused++) {
      writer.constant(Opcode.NONE);
    }
    writer.whole(-1);
    writer.whole(-1);
    writer.whole(0);
    writer.tuple();
    writer.build();
  }

  /** Writes the elements of the array. */
  @FunctionalInterface
  private interface Elements {
    void write(PickleWriter writer);
  }
}
