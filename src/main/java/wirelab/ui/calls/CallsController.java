package wirelab.ui.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.model.Side;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Numbers;

/** Shows the lines in a table and keeps its end in sight, unless someone reads further up. */
public final class CallsController {
  /** Of JetBrains Mono, and around it on both sides of a cell, in font sizes. */
  private static final double LETTER_WIDTH = 0.6;

  private static final double PADDING = 1.3;

  private final CallsViewModel model;
  private final Parent root;
  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneId.systemDefault());
  @FXML private TableView<Row> table;
  @FXML private TableColumn<Row, String> at;
  @FXML private TableColumn<Row, String> side;
  @FXML private TableColumn<Row, Row> name;
  @FXML private TableColumn<Row, String> count;
  @FXML private TableColumn<Row, String> result;
  @FXML private TableColumn<Row, String> took;
  @FXML private TableColumn<Row, String> detail;
  @FXML private TableColumn<Row, String> thread;
  @FXML private HBox kinds;
  @FXML private TextField filter;
  @FXML private ToggleButton follow;
  @FXML private Label remark;
  @FXML private Label place;
  @FXML private Label empty;

  public CallsController(CallsViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    column(at, row -> time.format(Instant.ofEpochSecond(0, row.at())));
    column(side, row -> row.side() == Side.SENDER ? "sender →" : "→ receiver");
    name.setCellValueFactory(
        cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
    name.setCellFactory(column -> new NameCell());
    column(count, row -> row.count() == 1 ? "" : "×" + Numbers.count(row.count()));
    column(result, row -> row.result() == null ? "" : Numbers.count(row.result()));
    column(took, row -> row.nanos() < 0 ? "" : Numbers.duration((double) row.nanos()));
    column(detail, Row::detail);
    column(thread, row -> row.thread().replaceFirst("^wirelab-", ""));
    remark.fontProperty().addListener(font -> measure());
    measure();
    for (RowKind kind : RowKind.values()) {
      kinds.getChildren().add(toggle(kind));
    }
    table.setItems(model.rows());
    filter.textProperty().bindBidirectional(model.filterProperty());
    follow.selectedProperty().bindBidirectional(model.followingProperty());
    remark.textProperty().bind(model.remarkProperty());
    model.rows().addListener((ListChangeListener<Row>) change -> keepUp());
    follow.selectedProperty().addListener(selected -> followed());
    empty.textProperty().bind(model.emptyProperty());
    place.textProperty().bind(model.placeProperty());
    table.getSelectionModel().selectedItemProperty().addListener(chosen -> choose());
    model.selectedProperty().addListener(selected -> show(model.selectedProperty().get()));
    show(model.selectedProperty().get());
    table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> model.followingProperty().set(false));
  }

  private static void column(TableColumn<Row, String> column, Function<Row, String> text) {
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())).getReadOnlyProperty());
  }

  /** Gives each column the room its letters need; what is left is for the detail. */
  private void measure() {
    width(at, 15);
    width(side, 10);
    width(name, 15);
    width(count, 6);
    width(result, 11);
    width(took, 8);
    width(thread, 9);
  }

  private void width(TableColumn<Row, ?> column, int letters) {
    double size = remark.getFont().getSize();
    double width = Math.ceil(size * (LETTER_WIDTH * letters + PADDING)) + 1;
    column.setMaxWidth(Double.MAX_VALUE);
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  private ToggleButton toggle(RowKind kind) {
    ToggleButton toggle = new ToggleButton(kind.title(), new FontIcon(kind.icon()));
    toggle.setId("kind-" + kind.name().toLowerCase(Locale.ROOT));
    toggle.setAccessibleText("List " + kind.title().toLowerCase(Locale.ROOT));
    toggle.setTooltip(new Tooltip(kind.help()));
    toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
    toggle.selectedProperty().bindBidirectional(model.chosen(kind));
    return toggle;
  }

  /** Who follows looks at no line in particular. */
  private void followed() {
    if (follow.isSelected()) {
      table.getSelectionModel().clearSelection();
      keepUp();
    }
  }

  private void keepUp() {
    if (model.followingProperty().get() && !model.rows().isEmpty()) {
      table.scrollTo(model.rows().size() - 1);
    }
  }

  /** Going up stops the following. */
  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      model.followingProperty().set(false);
    }
  }

  private void choose() {
    Row row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.choose(row);
    }
  }

  private void show(@Nullable Row row) {
    if (row == null) {
      table.getSelectionModel().clearSelection();
    } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().select(row);
      table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 2));
    }
  }

  /** Puts the keyboard into the filter. */
  public void focusFilter() {
    filter.requestFocus();
  }

  @FXML
  private void clear() {
    model.clear();
  }
}
