package wirelab.ui.bench;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.ui.base.Fxml;

/** Lists the steps of the record, and says of the one that is shown what came of it and why. */
final class RecordController {
  /** Of JetBrains Mono, and around it on both sides of a cell, in font sizes. */
  private static final double LETTER_WIDTH = 0.6;

  private static final double PADDING = 1.3;

  /** Of the table, in font sizes, with room for how long calls took. */
  private static final double LEAST_WIDTH = 38;

  private final Timeline timeline;
  private final Parent root;
  private boolean updating;
  @FXML private TableView<Step> table;
  @FXML private TableColumn<Step, String> number;
  @FXML private TableColumn<Step, String> side;
  @FXML private TableColumn<Step, String> call;
  @FXML private TableColumn<Step, Step> result;
  @FXML private TableColumn<Step, String> took;
  @FXML private VBox outcome;
  @FXML private Label heading;
  @FXML private FontIcon icon;
  @FXML private Label text;
  @FXML private Label advice;
  @FXML private Label source;

  RecordController(Timeline timeline) {
    this.timeline = timeline;
    this.root = Fxml.load(this);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    column(number, step -> step.call() == 0 ? "" : Integer.toString(step.call()));
    column(side, step -> Wording.side(step.order().side()).toLowerCase(Locale.ROOT));
    column(call, step -> step.order().text());
    column(took, Wording::took);
    result.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    result.setCellFactory(column -> new ResultCell());
    table.setRowFactory(view -> new Row());
    table.setItems(timeline.steps());
    text.fontProperty().addListener(font -> measure());
    measure();
    table.widthProperty().addListener(resized -> measure());
    table.getSelectionModel().selectedItemProperty().addListener((all, was, is) -> choose());
    timeline.shownProperty().addListener((all, was, is) -> show(timeline.shown()));
    show(timeline.shown());
  }

  private static void column(TableColumn<Step, String> column, Function<Step, String> text) {
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
  }

  private void measure() {
    width(number, 3);
    width(side, 8);
    width(took, 7);
    took.setVisible(table.getWidth() > LEAST_WIDTH * text.getFont().getSize());
  }

  private void width(TableColumn<Step, ?> column, int letters) {
    double width = Math.ceil(text.getFont().getSize() * (LETTER_WIDTH * letters + PADDING)) + 1;
    column.setMaxWidth(Double.MAX_VALUE);
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  private void choose() {
    Step step = table.getSelectionModel().getSelectedItem();
    if (!updating && step != null) {
      timeline.show(step);
    }
  }

  private void show(@Nullable Step step) {
    updating = true;
    if (step == null) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().select(step);
      table.scrollTo(Math.max(0, timeline.place() - 1));
    }
    updating = false;
    outcome.setVisible(step != null);
    if (step != null) {
      tell(step);
    }
  }

  private void tell(Step step) {
    heading.setText(Wording.heading(step));
    icon.setIconLiteral(Wording.icon(step));
    dress(outcome, step);
    text.setText(step.said().text());
    advice.setText(step.said().advice());
    source.setText(step.said().source());
    for (Label label : new Label[] {text, advice, source}) {
      label.setManaged(!label.getText().isEmpty());
      label.setVisible(label.isManaged());
    }
  }

  private static void dress(javafx.scene.Node node, @Nullable Step step) {
    for (String style : new String[] {"waits", "planned", "returned", "failed", "cancelled"}) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(style), step != null && style.equals(Wording.style(step)));
    }
  }

  /** What came of a step, with an icon, so that colour is not needed. */
  private static final class ResultCell extends TableCell<Step, Step> {
    private final FontIcon icon = new FontIcon();

    @Override
    protected void updateItem(@Nullable Step step, boolean empty) {
      super.updateItem(step, empty);
      if (empty || step == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      setText(Wording.result(step));
      icon.setIconLiteral(Wording.icon(step));
      setGraphic(icon);
    }
  }

  /** A line whose look says how the call ended. */
  private static final class Row extends TableRow<Step> {
    @Override
    protected void updateItem(@Nullable Step step, boolean empty) {
      super.updateItem(step, empty);
      dress(this, empty ? null : step);
    }
  }
}
