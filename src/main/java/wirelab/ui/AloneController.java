package wirelab.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wirelab.slides.LivePane;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Lazy;

/** Shows one part of the window alone, by a key, and all of them again. */
final class AloneController {
  private static final List<LivePane> PANES =
      List.of(
          LivePane.PICTURES,
          LivePane.STAGES,
          LivePane.PACKETS,
          LivePane.FIELDS,
          LivePane.BYTES,
          LivePane.BUFFER,
          LivePane.CALLS,
          LivePane.CODE,
          LivePane.FAULTS,
          LivePane.BENCH);

  private final WholeWindow whole;
  private final LabSide.Stage parts;
  private final Lazy<Parent> root = new Lazy<>(this::load);
  private @Nullable Loan loan;
  private @Nullable LivePane shown;
  @FXML private StackPane place;
  @FXML private Label title;

  AloneController(WholeWindow whole, LabSide.Stage parts) {
    this.whole = whole;
    this.parts = parts;
  }

  private Parent load() {
    Parent loaded = Fxml.load(this);
    loaded.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            back();
            key.consume();
          }
        });
    return loaded;
  }

  /** Ctrl+Shift+1 for the first, and 0 for the tenth. */
  void bind(Map<KeyCombination, Runnable> keys) {
    for (int i = 0; i < PANES.size(); i++) {
      LivePane pane = PANES.get(i);
      String key = "Shortcut+Shift+" + (i + 1) % PANES.size();
      keys.put(KeyCombination.valueOf(key), () -> toggle(pane));
    }
  }

  private void toggle(LivePane pane) {
    boolean same = pane == shown;
    boolean others = whole.taken() && shown == null;
    if (others) {
      return;
    }
    back();
    if (!same) {
      show(pane);
    }
  }

  private void show(LivePane pane) {
    Optional<Loan> taken = parts.show(pane.word()).flatMap(Loan::of);
    if (taken.isPresent()) {
      Parent all = root.get();
      loan = taken.get();
      shown = pane;
      String shows = pane.shows();
      title.setText(shows.substring(0, 1).toUpperCase(Locale.ROOT) + shows.substring(1));
      Node node = taken.get().node();
      place.getChildren().setAll(node);
      whole.show(all);
      node.requestFocus();
      if (!within(all.getScene().getFocusOwner())) {
        all.requestFocus();
      }
    }
  }

  private boolean within(@Nullable Node node) {
    Node up = node;
    while (up != null && !up.equals(root.get())) {
      up = up.getParent();
    }
    return up != null;
  }

  /** Shows all parts again. */
  @FXML
  void back() {
    Loan open = loan;
    if (open != null) {
      loan = null;
      shown = null;
      place.getChildren().clear();
      open.back();
      whole.back();
    }
  }
}
