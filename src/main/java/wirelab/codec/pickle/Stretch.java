package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import wirelab.model.ByteRange;

/**
 * Bytes of a pickle, left where they stand.
 *
 * @param pickle the whole pickle
 * @param coding how they are to be read
 */
record Stretch(ByteBuffer pickle, int start, int end, Coding coding) {
  private static final int LONGEST_WORD = 100;

  /** How bytes are written down in a pickle. */
  enum Coding {
    /** As they are. */
    RAW,
    /** One character of UTF-8 for each. */
    UTF8,
    /** One character of Python's raw-unicode-escape for each: itself, or a backslash escape. */
    ESCAPED
  }

  int length() {
    return end - start;
  }

  /** A view of the bytes as they stand in the pickle. */
  ByteBuffer bytes() {
    return pickle.slice(start, length());
  }

  ByteRange range() {
    return new ByteRange(start, end);
  }

  /**
   * The bytes as a name or number that can be shown: never more than a line, and what is not plain
   * ASCII is a question mark.
   */
  String word() {
    StringBuilder word = new StringBuilder();
    int shown = Math.min(end, start + LONGEST_WORD);
    for (int at = start; at < shown; at++) {
      byte character = pickle.get(at);
      word.append(character >= ' ' && character <= '~' ? (char) character : '?');
    }
    return shown < end ? word.append('…').toString() : word.toString();
  }
}
