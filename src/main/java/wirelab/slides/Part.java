package wirelab.slides;

import java.util.List;
import java.util.Optional;
import wirelab.snippet.Snippet;

/** What a slide is made of, below its title. */
public sealed interface Part {
  /** Words, lists, tables and pictures, as Markdown. */
  record Text(String markdown) implements Part {}

  /** Code from sources that run; what is of two languages stands side by side. */
  record Code(List<Snippet> snippets) implements Part {
    public Code {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * A part of the program itself, while it runs.
   *
   * @param right whether it stands to the right of all else, and not below what comes before
   * @param wire how pictures are to travel meanwhile, as on the command line; empty for as they do
   */
  record Pane(LivePane name, boolean right, Optional<String> wire) implements Part {}
}
