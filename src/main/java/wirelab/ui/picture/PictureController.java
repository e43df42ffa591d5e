package wirelab.ui.picture;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.model.Side;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Lazy;
import wirelab.ui.live.Live;

/** Shows one end: its picture, or what to do where the end is not here. */
public final class PictureController {
  private final PictureViewModel model;
  private final Painter painter;
  private final Lazy<Parent> guide;
  private final DamageViewModel damages;
  private final PictureView view;
  private final Parent root;
  @FXML private Label title;
  @FXML private HBox figures;
  @FXML private StackPane frame;
  @FXML private Label empty;
  @FXML private FontIcon icon;
  @FXML private Label state;
  @FXML private Label where;
  @FXML private Label number;

  /**
   * Shows one end.
   *
   * @param guide is shown where the end is not here
   * @param drawing runs the conversion of pictures
   */
  public PictureController(
      PictureViewModel model, Live live, Lazy<Parent> guide, Executor drawing) {
    this.model = model;
    this.painter = new Painter(live, model.side(), drawing);
    this.guide = guide;
    this.damages = new DamageViewModel(live);
    this.view = new PictureView(damages::choose);
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    title.setText(model.title());
    frame.setId(model.title().toLowerCase(Locale.ROOT) + "-picture");
    frame.getChildren().addFirst(view);
    for (Figure figure : model.figures()) {
      figures.getChildren().add(figure(figure));
    }
    state.textProperty().bind(model.stateProperty());
    where.textProperty().bind(model.whereProperty());
    number.textProperty().bind(model.pictureProperty());
    model.conditionProperty().addListener(condition -> mark());
    mark();
    view.setOnFilled(painter::fill);
    view.setOnChosen((x, y) -> model.choose(painter.shown(), x, y));
    model.spotProperty().addListener(spot -> view.mark(model.spotProperty().get()));
    damages
        .woundsProperty()
        .addListener(change -> view.mark(damages.woundsProperty().get().damages()));
    view.visibleProperty().bind(model.hereProperty());
    model.hereProperty().addListener(here -> clear());
    place();
  }

  private static HBox figure(Figure figure) {
    Label value = new Label();
    value.getStyleClass().add("figure");
    value.textProperty().bind(figure.textProperty());
    value.setStyle(String.format(Locale.ROOT, "-fx-min-width: %.1fem;", 0.6 * figure.digits()));
    Label unit = new Label(figure.unit());
    unit.getStyleClass().add("unit");
    HBox pair = new HBox(value, unit);
    pair.getStyleClass().add("pair");
    return pair;
  }

  private void mark() {
    icon.setIconLiteral(
        switch (model.conditionProperty().get()) {
          case CONNECTED -> "fth-check-circle";
          case WAITING -> "fth-clock";
          case STOPPED -> "fth-square";
          case ELSEWHERE -> "fth-external-link";
        });
  }

  private void clear() {
    view.clear();
    place();
  }

  private void place() {
    boolean here = model.hereProperty().get();
    empty.setVisible(here);
    if (here) {
      guide.made().ifPresent(frame.getChildren()::remove);
    } else if (!frame.getChildren().contains(guide.get())) {
      frame.getChildren().add(guide.get());
    }
  }

  /** Whether there has been a picture. */
  public boolean shows() {
    return painter.shown() >= 0;
  }

  /** Takes the newest picture; to be called once per pulse. */
  public void pulse() {
    Screen screen = painter.pulse();
    if (screen != null && model.hereProperty().get()) {
      view.show(screen.refreshed(), screen.picture());
      empty.setVisible(false);
    }
    if (model.side() == Side.RECEIVER) {
      damages.look(painter.shown());
    }
  }
}
