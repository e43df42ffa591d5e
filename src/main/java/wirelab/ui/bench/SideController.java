package wirelab.ui.bench;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import wirelab.bench.SocketView;
import wirelab.bench.Verb;
import wirelab.ui.base.Fxml;

/** One column of the bench: sockets, a button for each call, the form, and the line. */
final class SideController {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final SideViewModel model;
  private final DraftViewModel draft;
  private final Consumer<SocketView> chooser;
  private final String prefix;
  private final Parent root;
  private boolean updating;
  @FXML private Label title;
  @FXML private Label told;
  @FXML private Button cancel;
  @FXML private ListView<SocketView> sockets;
  @FXML private FlowPane verbs;
  @FXML private Label help;
  @FXML private FlowPane form;
  @FXML private TextField line;
  @FXML private Button call;
  @FXML private Label error;

  /** {@code chooser} is told which socket someone looks at. */
  SideController(SideViewModel model, Consumer<SocketView> chooser) {
    this.model = model;
    this.draft = model.draft();
    this.chooser = chooser;
    this.prefix = model.side().name().toLowerCase(Locale.ROOT);
    this.root = Fxml.load(this);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    String name = Wording.side(model.side());
    title.setText(name);
    identify(name);
    told.textProperty().bind(model.toldProperty());
    cancel.visibleProperty().bind(model.waitingProperty());
    model
        .waitingProperty()
        .addListener((all, was, is) -> told.pseudoClassStateChanged(WAITING, is));
    for (Verb verb : Verb.values()) {
      verbs.getChildren().add(button(verb));
    }
    sockets.setCellFactory(list -> new SocketCell());
    sockets.getSelectionModel().selectedItemProperty().addListener((all, was, is) -> choose());
    model.sockets().addListener((ListChangeListener<SocketView>) change -> list());
    model.lookedProperty().addListener((all, was, is) -> list());
    draft.arguments().addListener((ListChangeListener<ArgumentViewModel>) change -> form());
    draft.verbProperty().addListener((all, was, is) -> mark());
    line.textProperty().bindBidirectional(draft.lineProperty());
    error.textProperty().bind(draft.errorProperty());
    error.visibleProperty().bind(draft.errorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    told.pseudoClassStateChanged(WAITING, model.waitingProperty().get());
    list();
    form();
    mark();
  }

  private void identify(String name) {
    cancel.setId(prefix + "-cancel");
    sockets.setId(prefix + "-sockets");
    line.setId(prefix + "-line");
    call.setId(prefix + "-call");
    error.setId(prefix + "-error");
    told.setId(prefix + "-told");
    sockets.setAccessibleText(name + "'s sockets");
    line.setAccessibleText("The call that the " + prefix + " makes next, as text");
    call.setAccessibleText("Make the " + prefix + "'s call");
    cancel.setAccessibleText("Cancel the " + prefix + "'s call");
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Button button(Verb verb) {
    Button button = new Button(verb.text());
    button.setId(prefix + "-" + verb.text());
    button.setUserData(verb);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(verb.text() + ": " + verb.help());
    button.setTooltip(
        new Tooltip(verb.text() + " " + verb.help() + ". Press it, then Enter; or press it twice"));
    button.setOnAction(
        press -> {
          draft.choose(verb);
          focusLine();
        });
    button.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            model.call();
          }
        });
    return button;
  }

  /** Puts the keyboard into the line. */
  void focusLine() {
    line.requestFocus();
    line.end();
  }

  private void mark() {
    Verb verb = draft.verbProperty().get();
    help.setText(verb.text() + "() " + verb.help());
    for (Node button : verbs.getChildren()) {
      button.pseudoClassStateChanged(CHOSEN, verb.equals(button.getUserData()));
    }
    form();
  }

  private void form() {
    form.getChildren().clear();
    if (!draft.verbProperty().get().alone()) {
      form.getChildren().add(ArgumentControl.socket(model.side(), draft));
    }
    for (ArgumentViewModel argument : draft.arguments()) {
      form.getChildren().add(ArgumentControl.of(model.side(), argument));
    }
  }

  /** Enter in the form makes the call. */
  private void pressed(KeyEvent key) {
    Node focus = root.getScene().getFocusOwner();
    boolean choosing = focus instanceof ComboBoxBase<?> box && box.isShowing();
    if (key.getCode() == KeyCode.ENTER && !choosing && !(focus instanceof ButtonBase)) {
      model.call();
      key.consume();
    }
  }

  private void list() {
    updating = true;
    sockets.getItems().setAll(model.sockets());
    SocketView looked = model.lookedProperty().get();
    if (looked == null) {
      sockets.getSelectionModel().clearSelection();
    } else {
      sockets.getSelectionModel().select(looked);
      sockets.scrollTo(looked);
    }
    updating = false;
  }

  private void choose() {
    SocketView socket = sockets.getSelectionModel().getSelectedItem();
    if (!updating && socket != null) {
      chooser.accept(socket);
    }
  }

  /** Escape in this column ends the wait of its call. */
  private void keys(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.waitingProperty().get()) {
      model.cancel();
      key.consume();
    }
  }

  @FXML
  private void makeCall() {
    model.call();
  }

  @FXML
  private void cancelCall() {
    model.cancel();
  }
}
