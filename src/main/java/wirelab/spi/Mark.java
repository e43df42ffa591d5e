package wirelab.spi;

import java.util.List;
import wirelab.model.Field;

/**
 * What a framing puts in front of a message or of a piece of one.
 *
 * @param number which message it is, or -1 where they are only counted
 * @param index which of the message's pieces follows, from 0
 * @param count of all pieces of the message
 * @param length bytes of the message that follow the mark
 * @param fields its bytes, counted from the mark's first
 */
public record Mark(long number, int index, int count, long length, List<Field> fields) {
  public Mark {
    fields = List.copyOf(fields);
  }
}
