package wirelab.ui.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import wirelab.snippet.Language;
import wirelab.snippet.Token;
import wirelab.ui.base.Fxml;

/** A few lines of code in colours, to be read only. */
public final class CodeText {
  private CodeText() {}

  /**
   * The code as one node, which wraps where there is too little room.
   *
   * @param language empty for what is in none
   */
  public static TextFlow of(String code, Optional<Language> language) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("prose-code-text");
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(code);
    flow.getStylesheets().add(Fxml.styles(CodeText.class));
    int end = 0;
    for (Token token : language.map(known -> Token.in(code, known)).orElse(List.of())) {
      add(flow, code.substring(end, token.start()), "plain");
      String kind = token.kind().name().toLowerCase(Locale.ROOT);
      add(flow, code.substring(token.start(), token.end()), kind);
      end = token.end();
    }
    add(flow, code.substring(end), "plain");
    return flow;
  }

  private static void add(TextFlow flow, String text, String kind) {
    if (!text.isEmpty()) {
      Text piece = new Text(text);
      piece.getStyleClass().addAll("prose-code", kind);
      flow.getChildren().add(piece);
    }
  }

  /** The language of that name, as the first word of a block of code. */
  static Optional<Language> language(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return List.of(Language.values()).stream()
        .filter(one -> one.title().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
