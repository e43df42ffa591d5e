package wirelab.ui.fault;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;

/** What a fault did, in one line. */
final class StruckCell extends ListCell<Event.FaultInjected> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Label time = new Label();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox line = new HBox(time, name, detail);

  StruckCell() {
    line.getStyleClass().add("struck-line");
    time.getStyleClass().add("struck-time");
    name.getStyleClass().add("struck-name");
    time.setMinWidth(Label.USE_PREF_SIZE);
    name.setMinWidth(Label.USE_PREF_SIZE);
    detail.setMinWidth(0);
    setPrefWidth(0); // as wide as the list
  }

  @Override
  protected void updateItem(Event.@Nullable FaultInjected item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    time.setText(TIME.format(Instant.ofEpochSecond(0, item.at())));
    name.setText(item.fault());
    detail.setText(item.detail());
    String all = "%s: %s (%s layer)".formatted(item.fault(), item.detail(), item.layer().text());
    setTooltip(new Tooltip(all));
    setAccessibleText(all);
    setGraphic(line);
  }
}
