package wirelab.dissect;

/** Numbers in hexadecimal. A Formatter would do it too, and take most of a dissector's time. */
final class Hex {
  private Hex() {}

  /** {@code 0x} and at least so many digits. */
  static String text(long number, int digits) {
    String hex = Long.toHexString(number);
    return hex.length() >= digits ? "0x" + hex : "0x" + "0".repeat(digits - hex.length()) + hex;
  }
}
