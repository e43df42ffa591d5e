package wirelab.ui.bytes;

/** Bytes to be shown: a packet's, a message's, a whole stream's. Any thread asks. */
public interface ByteSource {
  /** For where there is nothing to show. */
  ByteSource EMPTY = of(new byte[0]);

  long length();

  /**
   * Copies bytes from {@code offset} on. It is asked while a picture of them is drawn, so it never
   * waits.
   *
   * @param into as many as are wanted
   * @return how many there are; fewer than wanted where the rest is not at hand
   */
  int read(long offset, byte[] into);

  /** Bytes that do not change. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public int read(long offset, byte[] into) {
        int count = Math.clamp(bytes.length - offset, 0, into.length);
        System.arraycopy(bytes, (int) Math.min(offset, bytes.length), into, 0, count);
        return count;
      }
    };
  }
}
