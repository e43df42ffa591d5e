package wirelab.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with values in it: {@code Your length is {messages[0].prefix_hex}.} A brace that is meant as
 * such is written twice.
 *
 * @param parts in their order
 */
public record Sentence(List<Part> parts) {
  public Sentence {
    parts = List.copyOf(parts);
  }

  /** A piece of text, or an expression whose value stands in its place. */
  public sealed interface Part {
    /** As it is. */
    record Words(String text) implements Part {}

    /** Replaced by what it gives. */
    record Value(Expression expression) implements Part {}
  }

  /**
   * Takes a template apart.
   *
   * @throws LabException if a brace is not closed
   */
  static Sentence of(String template, Place place) throws LabException {
    List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      boolean twice = at + 1 < template.length() && template.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && twice) {
        words.append(c);
        at += 2;
      } else if (c == '{') {
        int end = template.indexOf('}', at);
        if (end < 0) {
          throw new LabException(place, "'%s': a brace is not closed".formatted(template));
        }
        parts.add(new Part.Words(words.toString()));
        words.setLength(0);
        parts.add(new Part.Value(new Expression(template.substring(at + 1, end), place)));
        at = end + 1;
      } else {
        words.append(c);
        at++;
      }
    }
    parts.add(new Part.Words(words.toString()));
    return new Sentence(parts);
  }

  /** The expressions in it. */
  public List<Expression> expressions() {
    List<Expression> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Value value) {
        found.add(value.expression());
      }
    }
    return found;
  }
}
