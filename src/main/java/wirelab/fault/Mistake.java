package wirelab.fault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import wirelab.model.Message;
import wirelab.spi.Settings;

/** A mistake that a sender makes with the length in front of a message, or with its codec. */
record Mistake(Fault fault, Dice dice, Settings settings) {
  /** Bytes that CPython takes for a bytes object beside its content: sys.getsizeof(b""). */
  private static final int PYTHON_HEAD = 33;

  /** What was done to a length, and what to say of it. */
  record Made(ByteBuffer mark, String detail) {}

  /** Where in a mark its length stands, and how it is written. */
  private record Place(int at, int width, ByteOrder order) {}

  /** What is sent in place of {@code mark}. */
  Made made(ByteBuffer mark, Message message) {
    if (fault == Fault.PREFIX_MISSING) {
      return new Made(ByteBuffer.allocate(0), "has no length");
    }
    Place place = place(mark, message.length());
    Made wrong = wrong(mark.slice(mark.position() + place.at(), place.width()), place, message);
    ByteBuffer before = mark.slice(mark.position(), place.at());
    ByteBuffer after = mark.duplicate().position(mark.position() + place.at() + place.width());
    ByteBuffer all =
        ByteBuffer.allocate(before.remaining() + wrong.mark().remaining() + after.remaining());
    return new Made(all.put(before).put(wrong.mark()).put(after).flip(), wrong.detail());
  }

  private Made wrong(ByteBuffer right, Place place, Message message) {
    int length = message.length();
    return switch (fault) {
      case PREFIX_OFF -> says(place, length, length + off());
      case PREFIX_WRONG -> says(place, length, wrong(message));
      case PREFIX_SWAPPED -> new Made(reversed(right), "has its length the other way round");
      case PREFIX_WIDTH -> {
        int other = place.width() == Long.BYTES ? Integer.BYTES : Long.BYTES;
        String detail = "has a length of %d bytes instead of %d".formatted(other, place.width());
        yield new Made(number(other, place.order(), length), detail);
      }
      default -> throw new IllegalStateException(fault + " is no mistake with lengths");
    };
  }

  private static Made says(Place place, int length, long said) {
    ByteBuffer wrong = number(place.width(), place.order(), said);
    return new Made(wrong, "says %d bytes and has %d".formatted(said, length));
  }

  /** The first number in a mark that says {@code length}. */
  private static Place place(ByteBuffer mark, int length) {
    for (int width : new int[] {Long.BYTES, Integer.BYTES}) {
      for (int at = 0; at + width <= mark.remaining(); at++) {
        ByteBuffer number = mark.slice(mark.position() + at, width);
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
          if (number(width, order, length).equals(number)) {
            return new Place(at, width, order);
          }
        }
      }
    }
    return new Place(0, mark.remaining(), ByteOrder.BIG_ENDIAN);
  }

  private int off() {
    return Steps.value(settings, FaultSettings.OFF);
  }

  private long wrong(Message message) {
    return Steps.value(settings, FaultSettings.OF).equals(FaultSettings.STR)
        ? PythonText.length(message.parts())
        : message.length() + PYTHON_HEAD;
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
