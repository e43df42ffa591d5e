package wirelab.ui.bench;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wirelab.bench.SocketView;

/** A socket: its name, its integer, what it is, where it is, and how much waits in it. */
final class SocketCell extends ListCell<SocketView> {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Label name = styled("socket-name");
  private final Label descriptor = styled("socket-descriptor");
  private final Label kind = styled("socket-kind");
  private final Label state = styled("socket-state");
  private final Label ends = styled("socket-ends");
  private final Label queues = styled("socket-queues");
  private final VBox card;

  SocketCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(name, descriptor, kind, gap, state);
    first.getStyleClass().add("socket-line");
    card = new VBox(first, ends, queues);
    card.getStyleClass().add("socket-card");
    setPrefWidth(0); // as wide as the list, which needs no bar below
  }

  private static Label styled(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(style.equals("socket-ends") ? 0 : Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  protected void updateItem(@Nullable SocketView socket, boolean empty) {
    super.updateItem(socket, empty);
    if (empty || socket == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(socket.name());
    descriptor.setText(Wording.descriptor(socket));
    kind.setText(Wording.kind(socket));
    state.setText(Wording.state(socket));
    ends.setText(Wording.ends(socket));
    queues.setText(Wording.queues(socket));
    pseudoClassStateChanged(OVER, !socket.open());
    setAccessibleText(Wording.spoken(socket));
    setGraphic(card);
  }
}
