package wirelab.fault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wirelab.model.Message;
import wirelab.spi.Settings;

/** A mistake that a sender makes with the length in front of a message, or with its codec. */
record Mistake(Fault fault, Dice dice, Settings settings) {
  /** Bytes that CPython takes for a bytes object beside its content: sys.getsizeof(b""). */
  private static final int PYTHON_HEAD = 33;

  /** What was done to a length, and what to say of it. */
  record Made(ByteBuffer mark, String detail) {}

  /** The length as it is sent in place of {@code mark}. */
  Made made(ByteBuffer mark, Message message) {
    int length = message.length();
    return switch (fault) {
      case PREFIX_OFF -> says(mark, length, length + off());
      case PREFIX_WRONG -> says(mark, length, wrong(message));
      case PREFIX_SWAPPED -> new Made(reversed(mark), "has its length the other way round");
      case PREFIX_WIDTH -> {
        int other = mark.remaining() == Long.BYTES ? Integer.BYTES : Long.BYTES;
        String detail = "has a length of %d bytes instead of %d".formatted(other, mark.remaining());
        yield new Made(number(other, order(mark, length), length), detail);
      }
      case PREFIX_MISSING -> new Made(ByteBuffer.allocate(0), "has no length");
      default -> throw new IllegalStateException(fault + " is no mistake with lengths");
    };
  }

  private static Made says(ByteBuffer mark, int length, long said) {
    ByteBuffer wrong = number(mark.remaining(), order(mark, length), said);
    return new Made(wrong, "says %d bytes and has %d".formatted(said, length));
  }

  private int off() {
    return Steps.value(settings, FaultSettings.OFF);
  }

  private long wrong(Message message) {
    return Steps.value(settings, FaultSettings.OF).equals(FaultSettings.STR)
        ? PythonText.length(message.parts())
        : message.length() + PYTHON_HEAD;
  }

  /** The order in which {@code mark} says what it should. */
  private static ByteOrder order(ByteBuffer mark, int length) {
    ByteBuffer little = number(mark.remaining(), ByteOrder.LITTLE_ENDIAN, length);
    return little.equals(mark) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  private static ByteBuffer number(int width, ByteOrder order, long value) {
    ByteBuffer bytes = ByteBuffer.allocate(width).order(order);
    if (width == Long.BYTES) {
      bytes.putLong(value);
    } else {
      bytes.putInt((int) value);
    }
    return bytes.flip();
  }

  private static ByteBuffer reversed(ByteBuffer mark) {
    ByteBuffer other = ByteBuffer.allocate(mark.remaining());
    for (int i = mark.limit() - 1; i >= mark.position(); i--) {
      other.put(mark.get(i));
    }
    return other.flip();
  }
}
