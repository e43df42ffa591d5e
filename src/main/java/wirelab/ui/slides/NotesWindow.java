package wirelab.ui.slides;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The speaker's window, opened and closed with the show's wish for it. */
final class NotesWindow {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 640;

  private final ShowViewModel model;
  private final Theatre theatre;
  private final ShowKeys keys;
  private @Nullable Stage stage;
  private @Nullable NotesController controller;

  NotesWindow(ShowViewModel model, Theatre theatre, ShowKeys keys) {
    this.model = model;
    this.theatre = theatre;
    this.keys = keys;
    model.notesProperty().addListener(change -> show());
  }

  private void show() {
    Stage open = stage;
    if (!model.notesProperty().get()) {
      stage = null;
      controller = null;
      if (open != null) {
        open.hide();
      }
    } else if (open == null) {
      open();
    }
  }

  private void open() {
    NotesController notes = new NotesController(model);
    theatre.dress(notes.root());
    Stage window = new Stage();
    window.setTitle("Notes: " + model.deck().title());
    window.setScene(new Scene(notes.root(), WIDTH, HEIGHT));
    window.getScene().addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    window.setOnHidden(hidden -> model.notesProperty().set(false));
    stage = window;
    controller = notes;
    window.show();
  }

  /** To be called once per pulse. */
  void pulse() {
    if (controller != null) {
      controller.pulse();
    }
  }
}
