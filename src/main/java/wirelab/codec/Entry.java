package wirelab.codec;

import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;

/**
 * A value of a message and the name in front of it, by the places where they stand:
 *
 * <pre>
 * start       value             content       end
 * | the name  | kind and length | the content |
 * </pre>
 *
 * Where kind and content share bytes, as in numbers, {@code content} is {@code value}. What is no
 * value at all, as the beginning of a map, ends where its value would begin.
 *
 * @param name as it is shown
 * @param field null where the name is none of ours
 * @param end as the message tells it; it may be more than there is
 * @param number the value, where it is a whole number or stands for one
 */
public record Entry(
    String name,
    @Nullable PictureField field,
    int start,
    int value,
    int content,
    long end,
    long number) {

  /** Bytes that carry no value. */
  public static Entry structure(String name, int start, int end) {
    return new Entry(name, null, start, end, end, end, 0);
  }

  /** A value whose name is none of ours. */
  public static Entry unknown(String name, int start, int value, long end) {
    return new Entry(name, null, start, value, value, end, 0);
  }

  /** A whole number, or a word that stands for one. */
  public static Entry number(PictureField field, int start, int value, int end, long number) {
    return new Entry(field.wireName(), field, start, value, value, end, number);
  }

  /** The picture, whose {@code length} bytes begin at {@code content}. */
  public static Entry pixels(int start, int value, int content, long length) {
    PictureField field = PictureField.PIXELS;
    long end = content + Math.min(length, Long.MAX_VALUE - content);
    return new Entry(field.wireName(), field, start, value, content, end, 0);
  }

  long length() {
    return end - content;
  }

  boolean isStructure() {
    return value == end;
  }

  ByteRange range() {
    return new ByteRange(start, end);
  }
}
