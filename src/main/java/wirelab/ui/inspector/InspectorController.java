package wirelab.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import wirelab.inspect.PacketRow;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Live;
import wirelab.ui.packets.PacketActions;
import wirelab.ui.packets.PacketsView;

/** Shows packets, fields and bytes side by side, and above them what there is to say. */
public final class InspectorController {
  /** In a window narrower than this, packets would lack the column of their message. */
  private static final double NARROW = 1200;

  private static final long LIST_NANOS = 100_000_000;

  private final Live live;
  private final FilterViewModel filter;
  private final FileViewModel file;
  private final Player player;
  private final InspectorViewModel model;
  private final PacketsView packets = new PacketsView();
  private final DetailController detail;
  private final Parent root;
  private TraceRows rows;
  private Notes notes;
  private long commented = -1;
  private long lastList;
  @FXML private HBox errorBar;
  @FXML private Label error;
  @FXML private HBox fileBar;
  @FXML private Label fileTold;
  @FXML private Label fileTrouble;
  @FXML private ProgressBar fileProgress;
  @FXML private Button fileStop;
  @FXML private ToggleButton play;
  @FXML private HBox commentBar;
  @FXML private Label commentTitle;
  @FXML private TextField comment;
  @FXML private SplitPane split;

  public InspectorController(
      Live live,
      InspectorViewModel model,
      FilterViewModel filter,
      FileViewModel file,
      Player player) {
    this.player = player;
    this.live = live;
    this.model = model;
    this.filter = filter;
    this.file = file;
    this.rows = new TraceRows(live.inspection().subject());
    this.notes = new Notes(rows);
    this.detail = new DetailController(model, this::filterFor);
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    split.getItems().addAll(packets, detail.fields(), detail.bytes());
    divide();
    split.widthProperty().addListener((all, before, now) -> divide(before, now));
    packets.setId("packets");
    packets.setActions(new Actions());
    show();
    bars();
    live.inspection().subjectProperty().addListener(change -> show());
    packets.selectedProperty().addListener(change -> choose());
    packets.followingProperty().addListener(change -> followed());
    live.selection().looksProperty().addListener(change -> reveal());
    model.exhibitProperty().addListener(change -> highlight());
    filter.matchesProperty().addListener(change -> list());
  }

  /** A window that becomes narrow, or wide again, gives the packets another share. */
  private void divide(Number before, Number now) {
    if (before.doubleValue() < NARROW != now.doubleValue() < NARROW) {
      divide();
    }
  }

  /** What shows the packets, the fields or the bytes. */
  public Node part(String name) {
    return switch (name) {
      case "fields" -> detail.fields();
      case "bytes" -> detail.bytes();
      default -> packets;
    };
  }

  private void divide() {
    boolean narrow = split.getWidth() < NARROW;
    split.setDividerPositions(narrow ? 0.42 : 0.345, narrow ? 0.605 : 0.545);
  }

  private void bars() {
    error.textProperty().bind(filter.errorProperty());
    bind(errorBar, filter.errorProperty().isNotEmpty());
    fileTold.textProperty().bind(file.toldProperty());
    fileTrouble.textProperty().bind(file.troubleProperty());
    fileTrouble.managedProperty().bind(file.troubleProperty().isNotEmpty());
    fileProgress.progressProperty().bind(file.progressProperty());
    bind(fileProgress, file.busyProperty());
    bind(fileStop, file.busyProperty());
    bind(play, file.openProperty());
    play.selectedProperty().bindBidirectional(player.playingProperty());
    bind(fileBar, Bindings.or(file.openProperty(), file.troubleProperty().isNotEmpty()));
    commentBar.managedProperty().bind(commentBar.visibleProperty());
    commentBar.setVisible(false);
  }

  private static void bind(
      javafx.scene.Node node, javafx.beans.value.ObservableValue<Boolean> shown) {
    node.managedProperty().bind(node.visibleProperty());
    node.visibleProperty().bind(shown);
  }

  /** Lists other packets. */
  private void show() {
    rows = new TraceRows(live.inspection().subject());
    notes = new Notes(rows);
    filter.clear();
    packets.show(rows);
    packets.setRemarks(notes);
    packets.followingProperty().set(!live.inspection().subject().file());
  }

  private void list() {
    FilterViewModel.Matches matches = filter.matchesProperty().get();
    if (matches == null) {
      packets.clearFilter();
    } else {
      packets.filter(matches.numbers(), matches.count());
    }
  }

  private void choose() {
    model.choosePacket(packets.selectedProperty().get());
  }

  /** Who follows looks at no packet in particular; the list goes to its end. */
  private void followed() {
    if (packets.followingProperty().get() && live.frozen()) {
      live.frozenProperty().set(false);
    }
  }

  private void reveal() {
    long number = live.selection().packet();
    if (number > 0 && number != packets.selectedProperty().get()) {
      packets.pulse();
      packets.select(number);
    }
  }

  private void highlight() {
    model
        .exhibit()
        .ifPresentOrElse(
            shown -> packets.highlight(shown::carries), () -> packets.highlight(number -> false));
  }

  /** Lists what is new; to be called once per pulse. */
  public void pulse(long now) {
    player.pulse(now);
    boolean still = live.frozen() && !live.inspection().subject().file();
    if (!still && now - lastList >= LIST_NANOS) {
      lastList = now;
      if (file.openProperty().get()) {
        notes.came(file.takeComments());
      }
      packets.pulse();
    }
  }

  /** Keeps the newest packet in sight. */
  public void follow() {
    packets.followingProperty().set(true);
  }

  /** Puts the keyboard into the list. */
  public void focusPackets() {
    packets.requestFocus();
  }

  /** Shows the whole message, and puts the keyboard into its bytes. */
  public void focusMessage() {
    model.scopeProperty().set(Scope.MESSAGE);
    detail.focus();
  }

  /** Ends the filter. */
  public void close() {
    filter.clear();
  }

  private void filterFor(String wanted) {
    filter.textProperty().set(wanted);
    filter.apply();
  }

  private void ask(long number) {
    commented = number;
    commentTitle.setText("Comment on packet " + Numbers.count(number));
    comment.setText(notes.comment(number));
    commentBar.setVisible(true);
    live.later(
        () -> {
          comment.requestFocus(); // not before the key that asked for it has been typed
          comment.selectAll();
        });
  }

  @FXML
  private void saveComment() {
    notes.comment(commented, comment.getText());
    endComment();
  }

  @FXML
  private void endComment() {
    commentBar.setVisible(false);
    packets.refresh();
    packets.requestFocus();
  }

  @FXML
  private void clearFilter() {
    filter.clear();
  }

  @FXML
  private void stopFile() {
    file.stop();
  }

  @FXML
  private void closeFile() {
    file.close();
  }

  /** What can be done with a packet from its row. */
  private final class Actions implements PacketActions {
    @Override
    public void follow(PacketRow row) {
      Follow.filter(live.inspection().subject().trace(), row).ifPresent(text -> filterFor(text));
    }

    @Override
    public void mark(PacketRow row) {
      notes.mark(row.number());
      packets.refresh();
    }

    @Override
    public void comment(PacketRow row) {
      ask(row.number());
    }
  }
}
