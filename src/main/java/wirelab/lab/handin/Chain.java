package wirelab.lab.handin;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text that hold together: each begins with 64 hexadecimal digits, a blank, and the text.
 * The digits are the SHA-256 of those of the line before, a line break, and the text; before the
 * first line stand 64 zeros. Whoever changes a line by hand breaks it. Whoever knows this can make
 * all lines anew: tamper-evident, not tamper-proof.
 */
final class Chain {
  private static final int DIGITS = 64;
  private static final String START = "0".repeat(DIGITS);

  private final StringBuilder text = new StringBuilder();
  private String last = START;

  /**
   * A line that was read.
   *
   * @param intact whether its digits are those of its text and the line before
   */
  record Link(String text, boolean intact) {}

  /** Adds a line. */
  void add(String line) {
    last = digits(last, line);
    text.append(last).append(' ').append(line).append('\n');
  }

  private static String digits(String before, String line) {
    return Digest.of(before + "\n" + line);
  }

  /** All lines. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** Reads all lines; one that is broken does not break those behind it. */
  static List<Link> read(String text) {
    List<Link> links = new ArrayList<>();
    String before = START;
    for (String line : text.lines().toList()) {
      boolean whole = line.length() > DIGITS && line.charAt(DIGITS) == ' ';
      String digits = whole ? line.substring(0, DIGITS) : "";
      String rest = whole ? line.substring(DIGITS + 1) : line;
      links.add(new Link(rest, whole && digits.equals(digits(before, rest))));
      before = digits;
    }
    return links;
  }
}
