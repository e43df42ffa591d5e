package wirelab.trace;

import java.nio.ByteBuffer;

/** A Huffman table of a JPEG file, as a DHT segment gives it (ITU-T T.81, annex C). */
final class JpegCodes {
  private static final int LONGEST = 16;

  private final int[] counts = new int[LONGEST + 1];
  private final int[] values;

  /** Reads a table and moves {@code segment} behind it. */
  JpegCodes(ByteBuffer segment) {
    int sum = 0;
    for (int length = 1; length <= LONGEST; length++) {
      counts[length] = segment.get() & 0xFF;
      sum += counts[length];
    }
    values = new int[sum];
    for (int i = 0; i < sum; i++) {
      values[i] = segment.get() & 0xFF;
    }
  }

  /** What the next code stands for; -1 if there is no such code. */
  int next(JpegBits bits) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int bit = bits.next();
      if (bit < 0) {
        return -1;
      }
      code = code << 1 | bit;
      first <<= 1;
      if (code - first < counts[length]) {
        return values[index + code - first];
      }
      first += counts[length];
      index += counts[length];
    }
    return -1;
  }
}
