package wirelab.ui.prose;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names of numbers in braces: {@code {port}}. */
final class Numbered {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private Numbered() {}

  /** Tells the pieces of {@code text} in their order: what stands as it is, and the numbers. */
  static void tell(
      String text, Map<String, Long> numbers, Consumer<String> words, Consumer<String> number) {
    Matcher matcher = NAME.matcher(text);
    int end = 0;
    while (matcher.find()) {
      Long value = numbers.get(matcher.group(1));
      if (value != null) {
        if (matcher.start() > end) {
          words.accept(text.substring(end, matcher.start()));
        }
        number.accept(value.toString());
        end = matcher.end();
      }
    }
    if (end < text.length()) {
      words.accept(text.substring(end));
    }
  }

  static String replaced(String text, Map<String, Long> numbers) {
    StringBuilder replaced = new StringBuilder();
    tell(text, numbers, replaced::append, replaced::append);
    return replaced.toString();
  }
}
