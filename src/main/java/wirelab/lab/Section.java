package wirelab.lab;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A piece of Markdown under its heading.
 *
 * @param title empty for what comes before the first heading
 */
record Section(String title, String text) {
  private static final int STEP_LEVEL = 2;

  /** What stands before the first heading of the second level, and what under each of them. */
  static List<Section> of(String markdown) {
    List<String> lines = markdown.lines().toList();
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(markdown);
    List<Section> sections = new ArrayList<>();
    String title = "";
    int from = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == STEP_LEVEL) {
        int at = heading.getSourceSpans().getFirst().getLineIndex();
        sections.add(new Section(title, text(lines, from, at)));
        title = TextContentRenderer.builder().build().render(heading).strip();
        from = at + heading.getSourceSpans().size();
      }
    }
    sections.add(new Section(title, text(lines, from, lines.size())));
    return sections;
  }

  private static String text(List<String> lines, int from, int to) {
    return String.join("\n", lines.subList(from, to)).strip();
  }
}
