package wirelab.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * A stretch of source code that is written in a colour of its own.
 *
 * @param start of its first character in the text
 * @param end after its last
 */
public record Token(int start, int end, Kind kind) {
  /** What is told apart. */
  public enum Kind {
    COMMENT,
    STRING,
    ANNOTATION,
    KEYWORD,
    NUMBER;

    private final String group = name().toLowerCase(Locale.ROOT);
  }

  /** All of {@code text}, in its order; what is none of the kinds is left out. */
  public static List<Token> in(String text, Language language) {
    List<Token> found = new ArrayList<>();
    Matcher matcher = language.tokens().matcher(text);
    while (matcher.find()) {
      for (Kind kind : Kind.values()) {
        if (matcher.group(kind.group) != null) {
          found.add(new Token(matcher.start(), matcher.end(), kind));
        }
      }
    }
    return found;
  }
}
