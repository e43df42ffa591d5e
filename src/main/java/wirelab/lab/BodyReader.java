package wirelab.lab;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the Markdown of a lab, and finds what would not be shown as it was meant. */
final class BodyReader {
  private final Companions companions;
  private final int firstLine;

  /**
   * Reads one.
   *
   * @param firstLine of the Markdown in the lab's file, counted from 1
   */
  BodyReader(Companions companions, int firstLine) {
    this.companions = companions;
    this.firstLine = firstLine;
  }

  /**
   * The text under each heading.
   *
   * @throws LabException at a picture that is not there, or at HTML
   */
  List<Section> read(String markdown) throws LabException {
    Doubts doubts = new Doubts();
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(markdown)
        .accept(doubts);
    if (doubts.first != null) {
      throw doubts.first;
    }
    return Section.of(markdown);
  }

  private Place place(Node node) {
    Optional<SourceSpan> span = node.getSourceSpans().stream().findFirst();
    return span.map(at -> new Place(firstLine + at.getLineIndex(), at.getColumnIndex() + 1))
        .orElse(new Place(firstLine, 1));
  }

  private final class Doubts extends AbstractVisitor {
    private @Nullable LabException first;

    private void found(LabException doubt) {
      if (first == null) {
        first = doubt;
      }
    }

    @Override
    public void visit(Image image) {
      try {
        companions.need(image.getDestination(), place(image));
      } catch (LabException e) {
        found(e);
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      found(html(html));
    }

    @Override
    public void visit(HtmlInline html) {
      found(html(html.getParent() instanceof Block block ? block : html));
    }

    private LabException html(Node node) {
      return new LabException(
          place(node), "HTML is not shown, and scripts never run: write Markdown");
    }
  }
}
