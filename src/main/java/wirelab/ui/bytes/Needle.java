package wirelab.ui.bytes;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Bytes that are searched for. */
final class Needle {
  private final byte[] bytes;

  private Needle(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads {@code 50 4b}, {@code 504b} or {@code 0x50 0x4B}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong with it
   */
  static Needle hex(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceAll("0x|[\\s,:]", "");
    int wrong = 0;
    while (wrong < digits.length() && HexFormat.isHexDigit(digits.charAt(wrong))) {
      wrong++;
    }
    if (wrong < digits.length()) {
      throw new IllegalArgumentException(
          "'%s' is not hex: write two digits for each byte, as in 50 4b"
              .formatted(digits.charAt(wrong)));
    }
    if (digits.isEmpty() || digits.length() % 2 != 0) {
      throw new IllegalArgumentException(
          "%d hex digits: write two for each byte, as in 50 4b".formatted(digits.length()));
    }
    return new Needle(HexFormat.of().parseHex(digits));
  }

  /**
   * The bytes of a text in UTF-8.
   *
   * @throws IllegalArgumentException if it is empty
   */
  static Needle text(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing to search for: write a text, or bytes as hex");
    }
    return new Needle(text.getBytes(StandardCharsets.UTF_8));
  }

  int length() {
    return bytes.length;
  }

  boolean at(byte[] place, int from) {
    for (int i = 0; i < bytes.length; i++) {
      if (place[from + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
