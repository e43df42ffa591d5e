package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import wirelab.model.Field;
import wirelab.spi.FramingException;

/** What stands in front of each message of a stream and tells how long it is. */
interface Head {
  /** Bytes that it has. */
  int size();

  /** Writes the head of message {@code number}. */
  void put(ByteBuffer target, long number, int length);

  /**
   * Reads the length of the message.
   *
   * @param at where the head begins in {@code source}
   * @throws FramingException unless it is 1 to {@code limit}
   */
  int length(ByteBuffer source, int at, int limit) throws FramingException;

  /** The number of the message, where the head tells it; else {@code counted}. */
  default long number(ByteBuffer source, int at, long counted) {
    return counted;
  }

  /** What it says, byte by byte. */
  List<Field> fields(ByteBuffer source, int at);

  /**
   * Where the next head may begin, behind one that can not be; empty if nothing tells it apart from
   * other bytes.
   *
   * @param end of what has arrived
   */
  default OptionalInt next(ByteBuffer source, int end) {
    return OptionalInt.empty();
  }
}
