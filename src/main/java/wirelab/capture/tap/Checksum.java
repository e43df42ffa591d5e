package wirelab.capture.tap;

import wirelab.model.ByteView;

/** The checksum of IP, TCP and UDP: RFC 1071. */
final class Checksum {
  private Checksum() {}

  /** The sum of the bytes from {@code from} to {@code to}, to be added to others. */
  static long sum(byte[] bytes, int from, int to) {
    return ByteView.of(bytes).slice(from, to - from).sum();
  }

  /** What is written into a header for such a sum. */
  static int of(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded >>> 16) + (folded & 0xffff);
    }
    return (int) ~folded & 0xffff;
  }
}
