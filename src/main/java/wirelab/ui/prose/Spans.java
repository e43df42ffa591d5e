package wirelab.ui.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes one run of text of what stands inside a block. */
final class Spans extends AbstractVisitor {
  private static final String CODE = "prose-code";
  private static final String NUMBER = "prose-number";

  private final Map<String, Long> numbers;
  private final TextFlow flow = new TextFlow();
  private final Deque<String> styles = new ArrayDeque<>();
  private final StringBuilder heard = new StringBuilder();

  private Spans(Map<String, Long> numbers) {
    this.numbers = numbers;
  }

  /** The text of a block, with that style of its own. */
  static TextFlow of(Node block, Map<String, Long> numbers, String style) {
    Spans spans = new Spans(numbers);
    spans.visitChildren(block);
    spans.flow.getStyleClass().add(style);
    spans.flow.setAccessibleRole(AccessibleRole.TEXT);
    spans.flow.setAccessibleText(spans.heard.toString());
    spans.flow.setMinWidth(0);
    return spans.flow;
  }

  private void add(String text, String... more) {
    javafx.scene.text.Text piece = new javafx.scene.text.Text(text);
    piece.getStyleClass().add("prose-text");
    piece.getStyleClass().addAll(styles);
    piece.getStyleClass().addAll(more);
    flow.getChildren().add(piece);
    heard.append(text);
  }

  private void styled(String style, Node node) {
    styles.push(style);
    visitChildren(node);
    styles.pop();
  }

  @Override
  public void visit(Text text) {
    Numbered.tell(text.getLiteral(), numbers, this::add, number -> add(number, NUMBER));
  }

  @Override
  public void visit(Code code) {
    Numbered.tell(
        code.getLiteral(), numbers, text -> add(text, CODE), number -> add(number, CODE, NUMBER));
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled("prose-emphasis", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled("prose-strong", strong);
  }

  /** A link is text: what it says, and where it would lead. */
  @Override
  public void visit(Link link) {
    int before = heard.length();
    visitChildren(link);
    String says = heard.substring(before);
    String leads = link.getDestination();
    if (!leads.equals(says) && !leads.equals("mailto:" + says)) {
      add(" (" + leads + ")", "prose-address");
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral(), CODE);
  }

  @Override
  public void visit(SoftLineBreak end) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak end) {
    add("\n");
  }
}
