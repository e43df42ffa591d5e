package wirelab.trace;

import java.nio.ByteBuffer;

/** The bits of a JPEG scan, without the zeros that are stuffed behind each ff. */
final class JpegBits {
  private static final int MARKER = 0xFF;

  private final ByteBuffer file;
  private int position;
  private int current;
  private int left;

  JpegBits(ByteBuffer file, int start) {
    this.file = file;
    this.position = start;
  }

  /** Behind the byte that the last bit was in. */
  int position() {
    return position;
  }

  /** The next bit; -1 at a marker or at the end. */
  int next() {
    if (left == 0) {
      if (position >= file.limit()) {
        return -1;
      }
      current = file.get(position) & 0xFF;
      if (current == MARKER) {
        if (position + 1 >= file.limit() || file.get(position + 1) != 0) {
          return -1;
        }
        position++;
      }
      position++;
      left = Byte.SIZE;
    }
    left--;
    return current >> left & 1;
  }

  /** Passes over so many bits; whether they were there. */
  boolean skip(int count) {
    for (int i = 0; i < count; i++) {
      if (next() < 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes on behind the next marker. */
  void restart() {
    left = 0;
    while (position + 1 < file.limit() && (file.get(position) & 0xFF) != MARKER) {
      position++;
    }
    position = Math.min(file.limit(), position + 2);
  }
}
