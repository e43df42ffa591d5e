package wirelab.slides;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Slides in their order, from one file.
 *
 * @param title that of its first slide
 */
public record Deck(Path file, String title, List<Slide> slides) {
  static final String ENDING = ".md";

  public Deck {
    slides = List.copyOf(slides);
  }

  /** The name of its file, without the ending. */
  public String name() {
    return name(file);
  }

  static String name(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** Where its pictures are; nothing outside of it is read. */
  public Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
