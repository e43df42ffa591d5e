package wirelab.ui.bench;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import wirelab.snippet.Snippet;
import wirelab.snippet.Token;

/** One line of source code in colours, on as many rows as it needs. */
final class CodeLine extends TextFlow {
  CodeLine() {
    getStyleClass().add("code-line");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(0, USE_PREF_SIZE);
  }

  /** Shows the line that is meant; null shows nothing. */
  void show(@Nullable Snippet snippet) {
    getChildren().clear();
    if (snippet == null) {
      return;
    }
    String line = snippet.meant();
    int end = 0;
    for (Token token : Token.in(line, snippet.language())) {
      add(line.substring(end, token.start()), "plain");
      add(line.substring(token.start(), token.end()), token.kind().name().toLowerCase(Locale.ROOT));
      end = token.end();
    }
    add(line.substring(end), "plain");
    setAccessibleText(snippet.language().title() + ": " + line);
  }

  private void add(String text, String style) {
    if (!text.isEmpty()) {
      Text part = new Text(text);
      part.getStyleClass().addAll("text", style);
      getChildren().add(part);
    }
  }
}
