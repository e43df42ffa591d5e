package wirelab.ui.base;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import wirelab.snippet.Snippet;
import wirelab.snippet.Token;

/**
 * Source code in colours, to be read and copied, with the line that is meant marked and in sight.
 */
public final class CodeView {
  private static final Collection<String> MEANT = List.of("meant");
  private static final Collection<String> PLAIN = List.of();

  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> root = new VirtualizedScrollPane<>(area);
  private @Nullable Snippet shown;

  /**
   * Empty at first.
   *
   * @param name what those hear who do not see it
   */
  public CodeView(String name, String help) {
    area.setEditable(false);
    area.setAccessibleText(name);
    area.setParagraphGraphicFactory(this::margin);
    area.heightProperty().addListener(resized -> bringIntoSight());
    Tooltip.install(area, new Tooltip(help));
    root.getStyleClass().add("code-view");
    root.getStylesheets().add(Fxml.styles(CodeView.class));
    root.setMinSize(0, 0);
  }

  public Region root() {
    return root;
  }

  /** Shows {@code snippet}; null shows nothing. */
  public void show(@Nullable Snippet snippet) {
    Snippet before = shown;
    shown = snippet;
    if (snippet == null) {
      area.clear();
      return;
    }
    if (before == null || !before.lines().equals(snippet.lines())) {
      area.replaceText(snippet.text());
      area.setStyleSpans(0, colours(snippet));
    } else {
      mark(before.line(), PLAIN);
    }
    mark(snippet.line(), MEANT);
    area.moveTo(snippet.line(), 0);
    bringIntoSight();
  }

  private void bringIntoSight() {
    if (shown != null) {
      area.showParagraphAtCenter(shown.line());
    }
  }

  private void mark(int line, Collection<String> style) {
    area.setParagraphStyle(line, style);
    area.recreateParagraphGraphic(line);
  }

  /** The number of a line; the mark says without colour which one is meant. */
  private Node margin(int line) {
    Snippet snippet = shown;
    boolean meant = snippet != null && snippet.line() == line;
    int number = (snippet == null ? 1 : snippet.firstLine()) + line;
    Label label = new Label(String.format(Locale.ROOT, "%s%4d", meant ? "▶" : " ", number));
    label.getStyleClass().add("line-number");
    if (meant) {
      label.getStyleClass().add("meant");
    }
    return label;
  }

  private static StyleSpans<Collection<String>> colours(Snippet snippet) {
    String text = snippet.text();
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int end = 0;
    for (Token token : Token.in(text, snippet.language())) {
      spans.add(PLAIN, token.start() - end);
      String style = token.kind().name().toLowerCase(Locale.ROOT);
      spans.add(List.of(style), token.end() - token.start());
      end = token.end();
    }
    spans.add(PLAIN, text.length() - end);
    return spans.create();
  }
}
