package wirelab.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a file, one after the other, and how many have been read. */
final class Input implements Closeable {
  private final InputStream stream;
  private long position;

  Input(InputStream stream) {
    this.stream = stream;
  }

  long position() {
    return position;
  }

  /** Up to {@code length} bytes, fewer at the end. Memory is taken as the bytes come. */
  byte[] upTo(int length) throws IOException {
    byte[] bytes = stream.readNBytes(length);
    position += bytes.length;
    return bytes;
  }

  /**
   * All of {@code length} bytes.
   *
   * @param start where the record begins that they belong to
   */
  byte[] all(int length, long start, String what) throws IOException {
    long from = position;
    byte[] bytes = upTo(length);
    if (bytes.length < length) {
      throw new DamagedException(
          start,
          "the file ends in the middle of %s, which needs %d bytes from byte %d on and has %d"
              .formatted(what, length, from, bytes.length));
    }
    return bytes;
  }

  ByteBuffer buffer(int length, ByteOrder order, long start, String what) throws IOException {
    return ByteBuffer.wrap(all(length, start, what)).order(order);
  }

  /** Goes past {@code length} bytes, whatever they are. */
  void skip(long length, long start, String what) throws IOException {
    long left = length;
    while (left > 0) {
      long skipped = stream.skip(left);
      if (skipped == 0) {
        if (stream.read() < 0) {
          throw new DamagedException(
              start,
              "the file ends in the middle of %s, %d bytes before its end".formatted(what, left));
        }
        skipped = 1;
      }
      left -= skipped;
      position += skipped;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
