package wirelab.ui.prose;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import wirelab.snippet.Language;

/** Puts the blocks of a text into a box, one below the other. */
final class Blocks extends AbstractVisitor {
  private final Pictures pictures;
  private final Map<String, Long> numbers;
  private final VBox box = new VBox();

  Blocks(Pictures pictures, Map<String, Long> numbers) {
    this.pictures = pictures;
    this.numbers = numbers;
    box.getStyleClass().add("prose-blocks");
    box.setMinWidth(0);
  }

  VBox box() {
    return box;
  }

  private void add(javafx.scene.Node node) {
    box.getChildren().add(node);
  }

  @Override
  public void visit(Heading heading) {
    add(Spans.of(heading, numbers, "prose-heading"));
  }

  /** A picture that stands alone has the whole width. */
  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
      add(pictures.of(image.getDestination(), Spans.of(image, numbers, "").getAccessibleText()));
    } else {
      add(Spans.of(paragraph, numbers, "prose-paragraph"));
    }
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral(), CodeText.language(code.getInfo() == null ? "" : code.getInfo()));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral(), Optional.empty());
  }

  /** HTML is nothing here but text. */
  @Override
  public void visit(HtmlBlock html) {
    code(html.getLiteral(), Optional.empty());
  }

  private void code(String text, Optional<Language> language) {
    String shown = Numbered.replaced(text.stripTrailing(), numbers);
    ScrollPane frame = new ScrollPane(CodeText.of(shown, language));
    frame.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    frame.setAccessibleText(shown);
    frame.getStyleClass().add("prose-code-block");
    frame.setMinWidth(0);
    frame.setMinHeight(Region.USE_PREF_SIZE);
    add(frame);
  }

  @Override
  public void visit(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item("•", item);
    }
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    int number = first == null ? 1 : first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item(number + ".", item);
      number++;
    }
  }

  private void item(String mark, Node item) {
    if (item instanceof ListItem) {
      Label label = new Label(mark);
      label.getStyleClass().add("prose-mark");
      label.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(label, within(item, "prose-item"));
      line.getStyleClass().add("prose-list-line");
      add(line);
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    add(within(quote, "prose-quote"));
  }

  private VBox within(Node block, String style) {
    Blocks inner = new Blocks(pictures, numbers);
    inner.visitChildren(block);
    inner.box.getStyleClass().add(style);
    HBox.setHgrow(inner.box, Priority.ALWAYS);
    return inner.box;
  }

  @Override
  public void visit(ThematicBreak line) {
    add(new Separator());
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      add(new Table(table, numbers).grid());
    }
  }
}
