package wirelab.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/**
 * Reads a segment of a JPEG file from its first byte to its last and gives each byte a name once.
 * After the first thing that can not be, nothing more is read; {@link #finish} says what it was.
 */
final class SegmentReader {
  private final ByteBuffer bytes;
  private final long start;
  private final int end;
  private final List<Field> fields = new ArrayList<>();
  private int position;
  private @Nullable String fault;

  /**
   * A reader of bytes {@code from} to {@code end} of a file.
   *
   * @param start the place of the file's first byte in the message
   */
  SegmentReader(ByteBuffer bytes, long start, int from, int end) {
    this.bytes = bytes;
    this.start = start;
    this.position = from;
    this.end = end;
  }

  /** Whether there is more to be read. */
  boolean more() {
    return fault == null && position < end;
  }

  boolean sound() {
    return fault == null;
  }

  int remaining() {
    return end - position;
  }

  /** How many fields there are by now. */
  int count() {
    return fields.size();
  }

  /** A number that stands {@code offset} bytes ahead; 0 where the segment ends before. */
  int peek(int offset) {
    return position + offset < end ? bytes.get(position + offset) & 0xFF : 0;
  }

  /** Text of printable ASCII in the next bytes; what is not printable is a dot. */
  String letters(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, remaining()); i++) {
      int letter = peek(i);
      text.append(letter >= ' ' && letter <= '~' ? (char) letter : '.');
    }
    return most < remaining() ? text.append('…').toString() : text.toString();
  }

  int number(String name, String key, int width) {
    return number(name, key, width, Integer::toString);
  }

  /** A number of one or two bytes; 0 where the segment ends before. */
  int number(String name, String key, int width, IntFunction<String> shown) {
    if (lacks(name, width)) {
      return 0;
    }
    int number = width == 1 ? peek(0) : peek(0) << 8 | peek(1);
    add(name, key, width, shown.apply(number));
    return number;
  }

  /** A byte of two numbers of four bits; 0 where the segment ends before. */
  int nibbles(String high, String low) {
    if (lacks(high + " and " + low, 1)) {
      return 0;
    }
    int both = peek(0);
    ByteRange range = ByteRange.of(start + position, 1);
    List<Field> parts =
        List.of(
            new Field(high, range, Integer.toString(both >> 4)),
            new Field(low, range, Integer.toString(both & 0x0F)));
    String value = "%d, %d".formatted(both >> 4, both & 0x0F);
    fields.add(new Field(high + ", " + low, "", range, value, parts));
    position++;
    return both;
  }

  /** Bytes that are no number; none is no field. */
  void bytes(String name, String key, int width, String value) {
    if (!lacks(name, width) && width > 0) {
      add(name, key, width, value);
    }
  }

  private boolean lacks(String name, int width) {
    if (fault == null && width > remaining()) {
      fault = "%s needs %d bytes, the segment has %d left".formatted(name, width, remaining());
    }
    return fault != null;
  }

  /** What was read makes no sense. */
  void fault(String reason) {
    if (fault == null) {
      fault = reason;
    }
  }

  private void add(String name, String key, int width, String value) {
    fields.add(new Field(name, key, ByteRange.of(start + position, width), value, List.of()));
    position += width;
  }

  /** Makes one field of those that were read since there were {@code count}. */
  void fold(int count, String name, String value) {
    if (count < fields.size()) {
      List<Field> folded = fields.subList(count, fields.size());
      long from = folded.getFirst().range().start();
      Field group = new Field(name, "", new ByteRange(from, start + position), value, folded);
      folded.clear();
      fields.add(group);
    }
  }

  /** All fields; what was not read of the segment is one more, which says why. */
  List<Field> finish() {
    if (fault != null || remaining() > 0) {
      String reason = fault != null ? fault : "nothing more belongs to this segment";
      position = Math.min(position, end);
      add("Malformed", JpegLayout.MALFORMED, remaining(), reason);
    }
    return fields;
  }
}
