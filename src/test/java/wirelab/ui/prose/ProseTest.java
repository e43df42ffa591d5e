package wirelab.ui.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
@ExtendWith(ApplicationExtension.class)
final class ProseTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  @TempDir private Path folder;

  /** The toolkit is all that is needed. */
  @Start
  void open(Stage stage) {
    stage.setTitle("");
  }

  /** What can be seen: each text with the styles that are ours. */
  private List<String> shown(String markdown) {
    return nodes(new Prose(folder, Map.of("port", 21_234L)).of(markdown))
        .flatMap(ProseTest::told)
        .toList();
  }

  private static Stream<String> told(Node node) {
    return switch (node) {
      case Text text -> Stream.of(text.getText() + styles(text));
      case Labeled label -> Stream.of(label.getText());
      case ImageView view -> Stream.of("picture " + view.getAccessibleText());
      default -> Stream.empty();
    };
  }

  private static String styles(Node node) {
    List<String> styles = new ArrayList<>(node.getStyleClass());
    styles.removeAll(List.of("text", "prose-text", "plain"));
    return styles.isEmpty() ? "" : " " + styles;
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> below =
        switch (node) {
          case ScrollPane pane -> Stream.of(pane.getContent());
          case Parent parent -> parent.getChildrenUnmodifiable().stream();
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(node), below.flatMap(ProseTest::nodes));
  }

  @Test
  void showsWhatIsMeantByMarks() {
    assertThat(shown("A *socket* is **not** a `file`,\nis it?"))
        .containsExactly(
            "A ",
            "socket [prose-emphasis]",
            " is ",
            "not [prose-strong]",
            " a ",
            "file [prose-code]",
            ",",
            " ",
            "is it?");
  }

  @Test
  void putsTheLearnersNumbersInPlaceOfTheirNames() {
    assertThat(shown("Bind to {port}, not to {ports}: `bind({port})`"))
        .containsExactly(
            "Bind to ",
            "21234 [prose-number]",
            ", not to {ports}: ",
            "bind( [prose-code]",
            "21234 [prose-code, prose-number]",
            ") [prose-code]");
  }

  @Test
  void showsListsWithTheirMarks() {
    assertThat(shown("- one\n- two\n\n3. three\n4. four"))
        .containsExactly("•", "one", "•", "two", "3.", "three", "4.", "four");
  }

  @Test
  void coloursCodeOfAKnownLanguage() {
    assertThat(shown("```python\nimport socket\ns.bind(({port}))\n```"))
        .containsExactly(
            "import [prose-code, keyword]",
            " socket\ns.bind(( [prose-code]",
            "21234 [prose-code, number]",
            ")) [prose-code]");
    assertThat(shown("```\nimport socket\n```")).containsExactly("import socket [prose-code]");
  }

  @Test
  void showsTables() {
    var grid =
        nodes(new Prose(folder, Map.of()).of("| call | does |\n|---|--:|\n| `bind` | names |"))
            .filter(GridPane.class::isInstance)
            .map(GridPane.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(nodes(grid).flatMap(ProseTest::told))
        .containsExactly("call", "does", "bind [prose-code]", "names");
    assertThat(grid.getColumnConstraints()).hasSize(2);
    assertThat(grid.getRowCount()).isEqualTo(2);
  }

  @Test
  void showsWhereLinksLead() {
    assertThat(shown("[RFC 768](https://www.rfc-editor.org/rfc/rfc768) and <https://a.example>"))
        .containsExactly(
            "RFC 768",
            " (https://www.rfc-editor.org/rfc/rfc768) [prose-address]",
            " and ",
            "https://a.example");
  }

  @Test
  void showsHtmlAsItIsWritten() {
    assertThat(shown("<script>alert(1)</script>\n\nA <b>word</b>"))
        .containsExactly(
            "<script>alert(1)</script> [prose-code]",
            "A ",
            "<b> [prose-code]",
            "word",
            "</b> [prose-code]");
  }

  @Test
  void showsPicturesOfItsFolderOnly() throws IOException {
    Path lab = Files.createDirectories(folder.resolve("lab"));
    Files.write(folder.resolve("secret.png"), PIXEL);
    Files.write(lab.resolve("here.png"), PIXEL);
    Prose prose = new Prose(lab, Map.of());

    assertThat(nodes(prose.of("![two sockets](here.png)")).flatMap(ProseTest::told))
        .containsExactly("picture two sockets");
    for (String other :
        List.of("../secret.png", "gone.png", "https://a.example/b.png", "/etc/hostname")) {
      assertThat(nodes(prose.of("![one](" + other + ")")).flatMap(ProseTest::told))
          .as(other)
          .containsExactly("[picture: one]");
    }
  }
}
