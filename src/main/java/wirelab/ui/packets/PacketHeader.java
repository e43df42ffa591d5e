package wirelab.ui.packets;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Names the columns; pressing that of the times writes them otherwise. */
final class PacketHeader extends Region {
  private final Map<Column, Labeled> titles = new EnumMap<>(Column.class);
  private final PacketSheet sheet;

  PacketHeader(PacketSheet sheet, PacketsViewModel model) {
    this.sheet = sheet;
    getStyleClass().add("packets-header");
    Button time = new Button();
    time.setId("packets-time");
    time.setOnAction(
        pressed -> model.timeFormatProperty().set(model.timeFormatProperty().get().next()));
    Tooltip tooltip = new Tooltip();
    time.setTooltip(tooltip);
    name(time, tooltip, model.timeFormatProperty().get());
    model.timeFormatProperty().addListener((all, before, now) -> name(time, tooltip, now));
    for (Column column : Column.values()) {
      Labeled title = column == Column.TIME ? time : new Label(column.title());
      title.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      title.setTextOverrun(javafx.scene.control.OverrunStyle.CLIP);
      titles.put(column, title);
      getChildren().add(title);
    }
    sheet.columnsProperty().addListener(changed -> requestLayout());
    sheet.layoutBoundsProperty().addListener(changed -> requestLayout());
  }

  private static void name(Button time, Tooltip tooltip, TimeFormat format) {
    time.setText(format.title());
    time.setAccessibleText(format.help());
    tooltip.setText(
        format.help() + "; press for " + format.next().title().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  protected void layoutChildren() {
    Columns columns = sheet.columnsProperty().get();
    double letter = sheet.letterWidth();
    titles.forEach(
        (column, title) -> {
          Columns.Place place = columns.places().get(column);
          title.setVisible(place != null);
          if (place != null) {
            double room = column.right() ? letter : 0; // titles may be wider than what is below
            double left = place.left() * letter - room;
            title.resizeRelocate(left, 0, place.width() * letter + room, getHeight());
          }
        });
  }

  @Override
  protected double computePrefHeight(double width) {
    Labeled any = Objects.requireNonNull(titles.get(Column.NUMBER));
    return snapSizeY(any.prefHeight(-1)) + snappedTopInset() + snappedBottomInset();
  }
}
