package wirelab.ui.prose;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import wirelab.ui.base.Fxml;

/**
 * Shows Markdown (CommonMark, with the tables of GitHub) as nodes of the window. HTML in it is
 * shown as it is written, links lead nowhere, and pictures come from one folder only.
 */
public final class Prose {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Path folder;
  private final Map<String, Long> numbers;

  /**
   * For the texts of one lab or one slide deck.
   *
   * @param folder where pictures are; nothing outside of it is read
   * @param numbers stand in bold for their names in braces
   */
  public Prose(Path folder, Map<String, Long> numbers) {
    this.folder = folder;
    this.numbers = Map.copyOf(numbers);
  }

  /** The blocks of a text, one below the other. */
  public VBox of(String markdown) {
    Blocks blocks = new Blocks(new Pictures(folder), numbers);
    PARSER.parse(markdown).accept(blocks);
    VBox box = blocks.box();
    box.getStyleClass().add("prose");
    box.getStylesheets().add(Fxml.styles(Prose.class));
    return box;
  }

  /** A text without marks, with the numbers in place of their names. */
  public String plain(String text) {
    return Numbered.replaced(text, numbers);
  }
}
