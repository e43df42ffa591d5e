package wirelab.model;

/** Bytes {@code start} (inclusive) to {@code end} (exclusive) of a stream, a message or a file. */
public record ByteRange(long start, long end) {
  public ByteRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range of bytes: %d to %d".formatted(start, end));
    }
  }

  /** {@code length} bytes from {@code start} on. */
  public static ByteRange of(long start, long length) {
    return new ByteRange(start, start + length);
  }

  public long length() {
    return end - start;
  }

  public boolean contains(long offset) {
    return offset >= start && offset < end;
  }

  /** Whether there are bytes in both. */
  public boolean meets(ByteRange other) {
    return start < other.end && other.start < end;
  }

  /** Those of these bytes that are in {@code limits}, which they meet. */
  public ByteRange within(ByteRange limits) {
    return new ByteRange(Math.max(start, limits.start), Math.min(end, limits.end));
  }

  /** The same bytes counted from a point {@code distance} bytes earlier. */
  public ByteRange shifted(long distance) {
    return new ByteRange(start + distance, end + distance);
  }
}
