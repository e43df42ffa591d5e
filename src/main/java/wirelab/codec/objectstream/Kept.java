package wirelab.codec.objectstream;

/**
 * Counts what one end of a session has to keep because it was never told to forget it, and stops
 * the leak before it takes the whole program down.
 */
final class Kept {
  static final long LIMIT = 256L << 20;

  private long messages;
  private long bytes;

  void add(int length) {
    messages++;
    bytes += length;
  }

  void forget() {
    messages = 0;
    bytes = 0;
  }

  /** Whether no more may be kept. */
  boolean full() {
    return bytes >= LIMIT;
  }

  @Override
  public String toString() {
    return "the Java stream was never reset and keeps all its %d pictures, %d bytes; at %d it ends: set reset=on"
        .formatted(messages, bytes, LIMIT);
  }
}
