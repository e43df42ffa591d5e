package wirelab.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A part of the window that is shown elsewhere for a while; something empty keeps its place. */
final class Loan {
  private final Node node;
  private final Pane home;
  private final Region stand = new Region();

  private Loan(Node node, Pane home) {
    this.node = node;
    this.home = home;
    home.getChildren().set(home.getChildren().indexOf(node), stand);
  }

  /** Takes {@code node} from its place; empty if it has none. */
  static Optional<Loan> of(Node node) {
    return node.getParent() instanceof Pane home
        ? Optional.of(new Loan(node, home))
        : Optional.empty();
  }

  Node node() {
    return node;
  }

  /** Puts it back. */
  void back() {
    int place = home.getChildren().indexOf(stand);
    if (place >= 0) {
      home.getChildren().set(place, node);
    }
  }
}
