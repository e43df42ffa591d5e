package wirelab.inspect.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a filter.
 *
 * @param column where it begins, counted from 1
 */
record Token(Kind kind, String text, int column) {
  private static final Pattern PATTERN =
      Pattern.compile(
          "\\s*(?:(?<word>[\\w.:\\-]+)|\"(?<quoted>[^\"]*)\"|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!()]))\\s*");
  private static final Map<String, String> WORDS =
      Map.of(
          "and",
          "&&",
          "or",
          "||",
          "not",
          "!",
          "eq",
          "==",
          "ne",
          "!=",
          "lt",
          "<",
          "le",
          "<=",
          "gt",
          ">",
          "ge",
          ">=",
          "contains",
          "contains");

  /** What kinds of words there are. */
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  static List<Token> all(String text) throws FilterException {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    int position = 0;
    while (position < text.length() && !text.substring(position).isBlank()) {
      if (!matcher.find(position) || matcher.start() != position) {
        int bad = position + text.substring(position).indexOf(text.substring(position).strip());
        throw new FilterException(
            bad + 1,
            text.charAt(bad) == '"'
                ? "the quotation mark is not closed"
                : "'%s' has no meaning here".formatted(text.charAt(bad)));
      }
      tokens.add(of(matcher));
      position = matcher.end();
    }
    tokens.add(new Token(Kind.END, "the end", text.length() + 1));
    return tokens;
  }

  private static Token of(Matcher matcher) {
    String word = matcher.group("word");
    String quoted = matcher.group("quoted");
    if (quoted != null) {
      return new Token(Kind.QUOTED, quoted, matcher.start("quoted"));
    }
    if (word == null) {
      return new Token(Kind.SIGN, matcher.group("sign"), matcher.start("sign") + 1);
    }
    String sign = WORDS.get(word);
    return sign == null
        ? new Token(Kind.WORD, word, matcher.start("word") + 1)
        : new Token(Kind.SIGN, sign, matcher.start("word") + 1);
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
