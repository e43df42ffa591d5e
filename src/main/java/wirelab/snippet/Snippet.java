package wirelab.snippet;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A piece of a source file, with one line of it that is meant.
 *
 * @param file its name, with its folder where that says something
 * @param firstLine the number, in the file, of the first of {@code lines}; files begin with 1
 * @param lines the text, without the markers
 * @param line which of the lines is meant, from 0
 */
public record Snippet(String file, Language language, int firstLine, List<String> lines, int line) {
  public Snippet {
    lines = List.copyOf(lines);
  }

  /** The whole text. */
  public String text() {
    return String.join("\n", lines);
  }

  /** The line that is meant, without its indentation. */
  public String meant() {
    return lines.get(line).strip();
  }

  /** Its number in the file. */
  public int number() {
    return firstLine + line;
  }

  /** The lines of {@code source} with the marker {@code name} on one of them meant. */
  static OptionalInt marked(List<String> source, Language language, String name) {
    String marker = language.remark() + " @" + name;
    return IntStream.range(0, source.size())
        .filter(i -> source.get(i).endsWith(marker))
        .findFirst();
  }
}
