package wirelab.slides;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads the lines of one slide. What makes no sense is left out of it. */
final class SlideReader {
  private static final String NOTE = "Note:";

  private final Path file;
  private final List<String> lines;
  private final int before;
  private final List<Flaw> flaws;
  private final List<Part> parts = new ArrayList<>();
  private String title = "";
  private String notes = "";

  /**
   * For one reading.
   *
   * @param before how many lines of the file stand before these
   */
  SlideReader(Path file, List<String> lines, int before, List<Flaw> flaws) {
    this.file = file;
    this.lines = lines;
    this.before = before;
    this.flaws = flaws;
  }

  /** The slide; empty if nothing is on it. */
  Optional<Slide> read() {
    int end = notes();
    Fence fence = new Fence();
    int from = heading(end);
    for (int i = from; i < end; i++) {
      boolean was = fence.inside();
      fence.pass(lines.get(i), i);
      String kind = was ? "" : Fence.words(lines.get(i)).split("\\s+", 2)[0];
      if (kind.equals("live") || kind.equals("snippet")) {
        text(from, i);
        int last = end(fence, i, end);
        directive(kind, i, last);
        from = last + 1;
        i = last;
      }
    }
    text(from, end);
    boolean empty = title.isEmpty() && parts.isEmpty() && notes.isEmpty();
    return empty ? Optional.empty() : Optional.of(new Slide(before + 1, title, parts, notes));
  }

  /** Takes the notes, and says where they begin. */
  private int notes() {
    Fence fence = new Fence();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!fence.inside() && line.startsWith(NOTE)) {
        String first = line.substring(NOTE.length()).strip();
        String rest = String.join("\n", lines.subList(i + 1, lines.size()));
        notes = (first + "\n" + rest).strip();
        return i;
      }
      fence.pass(line, i);
    }
    return lines.size();
  }

  /** Takes the title, if the slide begins with one, and says where the rest begins. */
  private int heading(int end) {
    String text = String.join("\n", lines.subList(0, end));
    Node first =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(text)
            .getFirstChild();
    if (!(first instanceof Heading)) {
      return 0;
    }
    title = TextContentRenderer.builder().build().render(first).strip();
    return first.getSourceSpans().getLast().getLineIndex() + 1;
  }

  private int end(Fence fence, int from, int end) {
    int i = from;
    while (fence.inside() && i + 1 < end) {
      i++;
      fence.pass(lines.get(i), i);
    }
    return i;
  }

  private void text(int from, int to) {
    String text = String.join("\n", lines.subList(from, Math.max(from, to)));
    if (!text.isBlank()) {
      flaws.addAll(new TextProof(file, before + from).flaws(text));
      parts.add(new Part.Text(text.strip()));
    }
  }

  private void directive(String kind, int first, int last) {
    try {
      int at = before + first + 1;
      parts.add(
          kind.equals("live")
              ? Directives.live(lines.get(first), at)
              : Directives.snippet(lines.subList(first + 1, last), at + 1));
    } catch (DeckException e) {
      flaws.add(e.flaw(file));
    }
  }
}
