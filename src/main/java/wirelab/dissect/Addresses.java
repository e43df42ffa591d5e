package wirelab.dissect;

import wirelab.model.ByteView;

/** Addresses as people write them. */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  static String mac(ByteView bytes) {
    return bytes.hex(":");
  }

  static String ipv4(ByteView bytes) {
    return bytes.u8(0) + "." + bytes.u8(1) + "." + bytes.u8(2) + "." + bytes.u8(3);
  }

  /** RFC 5952: the longest run of zeros, of two groups or more, becomes {@code ::}. */
  static String ipv6(ByteView bytes) {
    int best = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(bytes, i);
      if (run > longest) {
        best = i;
        longest = run;
      }
    }
    if (best == 0 && (longest == 6 || (longest == 5 && bytes.u16(10) == 0xffff))) {
      return (longest == 5 ? "::ffff:" : "::") + ipv4(bytes.slice(12, 4));
    }
    return best < 0
        ? groups(bytes, 0, GROUPS)
        : groups(bytes, 0, best) + "::" + groups(bytes, best + longest, GROUPS);
  }

  private static int zeros(ByteView bytes, int from) {
    int to = from;
    while (to < GROUPS && bytes.u16(2 * to) == 0) {
      to++;
    }
    return to - from;
  }

  private static String groups(ByteView bytes, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(bytes.u16(2 * i)));
    }
    return text.toString();
  }
}
