package wirelab.slides;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows where blocks of code begin and end, line by line (CommonMark 0.31, section 4.5). */
final class Fence {
  private static final Pattern MARKS = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

  private String marks = "";
  private int begun;

  /** Whether the lines that come are code. */
  boolean inside() {
    return !marks.isEmpty();
  }

  /** The marks that end it. */
  String marks() {
    return marks;
  }

  /** The line on which it began. */
  int begun() {
    return begun;
  }

  /** Takes the next line. */
  void pass(String line, int number) {
    Matcher matcher = MARKS.matcher(line);
    if (!matcher.matches()) {
      return;
    }
    String found = matcher.group(1);
    String rest = matcher.group(2).strip();
    if (!inside()) {
      if (found.charAt(0) == '~' || !rest.contains("`")) {
        marks = found;
        begun = number;
      }
    } else if (rest.isEmpty() && found.startsWith(marks)) {
      marks = "";
    }
  }

  /** The words behind the marks that begin a block. */
  static String words(String line) {
    Matcher matcher = MARKS.matcher(line);
    return matcher.matches() ? matcher.group(2).strip() : "";
  }
}
