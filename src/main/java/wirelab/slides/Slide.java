package wirelab.slides;

import java.util.List;
import java.util.stream.Stream;

/**
 * One slide of a deck.
 *
 * @param line where it begins in the file, counted from 1
 * @param title its heading, without marks; empty where it has none
 * @param parts what it shows below the title, in that order
 * @param notes Markdown for the one who speaks
 */
public record Slide(int line, String title, List<Part> parts, String notes) {
  public Slide {
    parts = List.copyOf(parts);
  }

  /** The live panes on it. */
  public Stream<Part.Pane> panes() {
    return parts.stream().filter(Part.Pane.class::isInstance).map(Part.Pane.class::cast);
  }
}
