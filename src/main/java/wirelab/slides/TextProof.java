package wirelab.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds what a slide's text asks for and can not have: pictures that are not there, and HTML. */
final class TextProof {
  private final Path file;
  private final int before;

  /** For a text before which there are so many lines. */
  TextProof(Path file, int before) {
    this.file = file;
    this.before = before;
  }

  List<Flaw> flaws(String text) {
    Finder finder = new Finder();
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(text)
        .accept(finder);
    return finder.found;
  }

  /** Nothing is read outside of the deck's folder. */
  private String trouble(String picture) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent()).toRealPath();
      Path target = folder.resolve(picture);
      if (!target.normalize().startsWith(folder)) {
        return "is outside of the deck's folder; copy it there";
      }
      Path found = target.toRealPath();
      if (!found.startsWith(folder)) {
        return "leads out of the deck's folder; copy it there";
      }
      return Files.isRegularFile(found) ? "" : "is no file";
    } catch (IOException | InvalidPathException e) {
      return "is not there";
    }
  }

  /** Looks at each node. */
  private final class Finder extends AbstractVisitor {
    private final List<Flaw> found = new ArrayList<>();

    private void flaw(Node node, String message) {
      List<SourceSpan> spans = node.getSourceSpans();
      int line = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
      int column = spans.isEmpty() ? 0 : spans.getFirst().getColumnIndex();
      found.add(new Flaw(file, before + line + 1, column + 1, message));
    }

    @Override
    public void visit(Image image) {
      String trouble = trouble(image.getDestination());
      if (!trouble.isEmpty()) {
        flaw(image, "the picture '%s' %s".formatted(image.getDestination(), trouble));
      }
      visitChildren(image);
    }

    @Override
    public void visit(HtmlBlock html) {
      flaw(html, "HTML is only shown as text here; write Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
      flaw(html, "HTML is only shown as text here; write Markdown, or `code`");
    }
  }
}
