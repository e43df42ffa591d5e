package wirelab.ui.packets;

import java.time.ZoneId;
import java.util.function.LongPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import wirelab.ui.base.Fxml;

/**
 * Lists packets by number, a million and more, while new ones come and old ones go. Where a packet
 * is told, -1 stands for none. It looks for new packets only when {@link #pulse} is called; so who
 * does not call it holds the list.
 */
public final class PacketsView extends VBox {
  private final PacketsViewModel model = new PacketsViewModel(ZoneId.systemDefault());
  private final PacketSheet sheet = new PacketSheet(model);
  private final Label empty = new Label("No packets to list");
  private final ReadOnlyLongWrapper hovered = new ReadOnlyLongWrapper(this, "hovered", -1);
  private final PacketKeys keys;

  public PacketsView() {
    getStyleClass().add("packets-view");
    getStylesheets().add(Fxml.styles(PacketsView.class));
    empty.getStyleClass().add("packets-empty");
    empty.setMouseTransparent(true);
    StackPane stack = new StackPane(sheet, empty);
    stack.setMinHeight(0);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(new PacketHeader(sheet, model), stack);
    setMinSize(0, 0);
    keys = new PacketKeys(sheet, model);
    keys.listen();
    new PacketMouse(sheet, model, hovered::set).listen();
    model.followingProperty().addListener((all, before, now) -> follow(now));
  }

  private void follow(boolean now) {
    if (now) {
      update();
    }
  }

  /** Lists other packets, all of them. */
  public void show(Rows rows) {
    model.show(rows);
    sheet.scrollTo(0);
    pulse();
    refresh();
  }

  /** What is known of packets beside their rows. */
  public void setRemarks(Remarks remarks) {
    model.setRemarks(remarks);
    refresh();
  }

  /** What menu and keys do. */
  public void setActions(PacketActions actions) {
    keys.setActions(actions);
  }

  /** Lists what has come since; once a pulse is enough. */
  public void pulse() {
    if (model.stale()) {
      update();
    }
  }

  private void update() {
    sheet.scrollTo(model.update(sheet.top()));
    empty.setVisible(model.listing().size() == 0);
  }

  /** Draws the rows anew, because marks or comments have changed. */
  public void refresh() {
    sheet.redraw();
  }

  /**
   * Lists some packets only.
   *
   * @param numbers ascending; not copied, and those that count do not change, but more may follow
   *     them
   * @param count how many of them count
   */
  public void filter(long[] numbers, int count) {
    model.choose(new Listing.Chosen(numbers, count));
    update();
  }

  /** Lists all packets again. */
  public void clearFilter() {
    model.choose(Listing.Chosen.ALL);
    update();
  }

  /** Selects a packet and brings it into sight, if it is listed; -1 selects none. */
  public void select(long number) {
    model.select(number);
    keys.tell();
    if (number >= 0) {
      model.followingProperty().set(false);
      reveal(number);
    }
  }

  /** Brings a packet, or the next that is listed, into sight. */
  public void reveal(long number) {
    long row = model.listing().row(number);
    sheet.reveal(row, row);
  }

  /** Colours the rows of packets that have to do with what is pointed at elsewhere. */
  public void highlight(LongPredicate numbers) {
    sheet.setHighlight(numbers);
  }

  /** The packet whose row is selected. */
  public ReadOnlyLongProperty selectedProperty() {
    return model.selectedProperty();
  }

  /** The packet under the mouse. */
  public ReadOnlyLongProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Whether the newest packet is kept in sight; scrolling up or selecting ends it. */
  public BooleanProperty followingProperty() {
    return model.followingProperty();
  }

  public ObjectProperty<TimeFormat> timeFormatProperty() {
    return model.timeFormatProperty();
  }

  /** Takes the keyboard. */
  @Override
  public void requestFocus() {
    sheet.requestFocus();
  }

  PacketSheet sheet() {
    return sheet;
  }

  PacketsViewModel model() {
    return model;
  }
}
