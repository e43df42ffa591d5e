package wirelab.ui.packets;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does to packets: points, selects, and shows what has no room. */
final class PacketMouse {
  private final PacketSheet sheet;
  private final PacketsViewModel model;
  private final LongConsumer hovered;
  private final Tooltip tooltip = new Tooltip();
  private boolean told;

  PacketMouse(PacketSheet sheet, PacketsViewModel model, LongConsumer hovered) {
    this.sheet = sheet;
    this.model = model;
    this.hovered = hovered;
  }

  void listen() {
    sheet.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    sheet.addEventHandler(ScrollEvent.SCROLL, event -> hover(event.getX(), event.getY()));
    sheet.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::press);
  }

  private void press(MouseEvent event) {
    sheet.requestFocus();
    long number = sheet.numberAt(event.getY());
    if (number >= 0) {
      model.followingProperty().set(false);
      model.select(number);
      long row = model.listing().row(number);
      sheet.reveal(row, row);
    }
    event.consume();
  }

  private void hover(double x, double y) {
    long number = sheet.numberAt(y);
    point(number);
    String text = number < 0 ? "" : model.line(number).map(line -> text(line, x)).orElse("");
    if (text.isEmpty() && told) {
      Tooltip.uninstall(sheet, tooltip);
    } else if (!text.isEmpty() && !told) {
      Tooltip.install(sheet, tooltip);
    }
    told = !text.isEmpty();
    tooltip.setText(text);
  }

  private void point(long number) {
    sheet.setHovered(number);
    hovered.accept(number);
  }

  private String text(Line line, double x) {
    double letter = sheet.letterAt(x);
    Columns columns = sheet.columnsProperty().get();
    long number = line.row().number();
    if (letter < Columns.GUTTER) {
      String comment = model.remarks().comment(number);
      boolean flagged = letter < PacketPainter.COMMENT && model.remarks().marked(number);
      return flagged ? "Marked (Ctrl+M takes the mark off)" : comment;
    }
    return columns.places().entrySet().stream()
        .filter(entry -> letter >= entry.getValue().left() && letter < entry.getValue().right())
        .map(entry -> hidden(line, entry.getKey(), entry.getValue(), columns))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  /** What a column says, if it does not show it all. */
  private static Optional<String> hidden(
      Line line, Column column, Columns.Place place, Columns columns) {
    boolean ends = column == Column.ENDS && columns.brief();
    String whole = line.text(column, false);
    String sign = column == Column.INFO ? line.sign().title() : "";
    boolean cut = whole.length() + sign.length() > place.width();
    return ends || cut ? Optional.of(whole) : Optional.empty();
  }
}
