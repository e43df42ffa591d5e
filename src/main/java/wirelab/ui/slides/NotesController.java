package wirelab.ui.slides;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import wirelab.slides.Slide;
import wirelab.ui.base.Fxml;
import wirelab.ui.prose.Prose;

/** What only the speaker sees: notes, the next slide, the time. */
final class NotesController {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ShowViewModel model;
  private final InvalidationListener following = change -> show();
  private final Parent root;
  @FXML private Label title;
  @FXML private Label position;
  @FXML private Label elapsed;
  @FXML private Label time;
  @FXML private ScrollPane text;
  @FXML private StackPane next;

  NotesController(ShowViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    elapsed.textProperty().bind(model.elapsedProperty());
    model.numberProperty().addListener(new WeakInvalidationListener(following));
    show();
    pulse();
  }

  private void show() {
    Slide slide = model.slide();
    title.setText(slide.title());
    position.setText(model.position());
    String notes = slide.notes().isEmpty() ? "No notes for this slide." : slide.notes();
    text.setContent(new Prose(model.deck().folder(), Map.of()).of(notes));
    text.setVvalue(0);
    if (model.following().isPresent()) {
      next.getChildren().setAll(new WideFrame(new SlideView(model.deck(), model.number() + 1)));
    } else {
      next.getChildren().setAll(new Label("This is the last slide."));
    }
  }

  /** Goes with the clock; to be called once per pulse. */
  void pulse() {
    time.setText(LocalTime.now(ZoneId.systemDefault()).format(TIME));
  }

  @FXML
  private void forward() {
    model.next();
  }

  @FXML
  private void back() {
    model.previous();
  }

  @FXML
  private void restart() {
    model.restart();
  }
}
