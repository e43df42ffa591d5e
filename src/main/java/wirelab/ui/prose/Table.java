package wirelab.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;

/** A table whose columns share the width by the longest text of each. */
final class Table {
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();
  private static final double ALL = 100;

  /** A column never gets more than so many times the room of another. */
  private static final int LONGEST = 40;

  private static final int SHORTEST = 7;

  private final Map<String, Long> numbers;
  private final GridPane grid = new GridPane();
  private final List<Integer> lengths = new ArrayList<>();

  Table(TableBlock table, Map<String, Long> numbers) {
    this.numbers = numbers;
    grid.getStyleClass().add("prose-table");
    grid.setMinWidth(0);
    table.accept(new Rows());
    int all = lengths.stream().mapToInt(Integer::intValue).sum();
    for (int length : lengths) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(ALL * length / all);
      column.setHalignment(HPos.LEFT);
      grid.getColumnConstraints().add(column);
    }
  }

  GridPane grid() {
    return grid;
  }

  private final class Rows extends AbstractVisitor {
    private int row;

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        int column = 0;
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell one) {
            put(one, column++, row);
          }
        }
        row++;
      } else {
        visitChildren(node);
      }
    }
  }

  private void put(TableCell cell, int column, int row) {
    TextFlow text = Spans.of(cell, numbers, cell.isHeader() ? "prose-table-head" : "prose-cell");
    TableCell.Alignment side = cell.getAlignment();
    text.setTextAlignment(
        side == TableCell.Alignment.RIGHT
            ? TextAlignment.RIGHT
            : side == TableCell.Alignment.CENTER ? TextAlignment.CENTER : TextAlignment.LEFT);
    StackPane frame = new StackPane(text);
    frame.getStyleClass().add("prose-table-cell");
    if (cell.isHeader()) {
      frame.getStyleClass().add("head");
    }
    grid.add(frame, column, row);
    int length = Math.clamp(PLAIN.render(cell).length(), SHORTEST, LONGEST);
    if (column == lengths.size()) {
      lengths.add(length);
    } else {
      lengths.set(column, Math.max(lengths.get(column), length));
    }
  }
}
