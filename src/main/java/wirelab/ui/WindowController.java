package wirelab.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import wirelab.machine.StateFolder;
import wirelab.model.Side;
import wirelab.slides.Deck;
import wirelab.ui.base.FileChoice;
import wirelab.ui.base.Fonts;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.Lazy;
import wirelab.ui.base.Pointer;
import wirelab.ui.base.Theme;
import wirelab.ui.bench.BenchController;
import wirelab.ui.bench.BenchViewModel;
import wirelab.ui.bench.FilesViewModel;
import wirelab.ui.compare.CompareController;
import wirelab.ui.compare.CompareViewModel;
import wirelab.ui.fault.FaultsController;
import wirelab.ui.fault.FaultsViewModel;
import wirelab.ui.guide.GuideController;
import wirelab.ui.guide.GuideViewModel;
import wirelab.ui.live.Choices;
import wirelab.ui.live.Live;
import wirelab.ui.picture.PictureController;
import wirelab.ui.picture.PictureViewModel;
import wirelab.ui.save.SaveController;
import wirelab.ui.save.SaveViewModel;
import wirelab.ui.settings.SettingsViewModel;
import wirelab.ui.slides.DecksViewModel;
import wirelab.ui.slides.Printer;
import wirelab.ui.stages.StagesController;
import wirelab.ui.stages.StagesViewModel;
import wirelab.ui.status.StatusController;
import wirelab.ui.status.StatusViewModel;
import wirelab.ui.toolbar.ToolbarController;
import wirelab.ui.toolbar.ToolbarViewModel;

/** Puts the panes together and keeps them moving: each pulse, all of them take what is new. */
final class WindowController {
  private static final double MIN_WIDTH = 1000;
  private static final double MIN_HEIGHT = 700;

  private final Live live;
  private final ObjectProperty<Theme> theme;
  private final ExecutorService drawing;
  private final ToolbarController toolbar;
  private final PictureController sender;
  private final PictureController receiver;
  private final StagesController stages;
  private final StatusController status;
  private final BorderPane root;
  private final AnimationTimer pulses;
  private final Tabs tabs;
  private final Inspector inspector;
  private final SaveViewModel save;
  private final FaultsViewModel faults;
  private final BenchViewModel bench;
  private final CompareViewModel compare;
  private final Halves halves;
  private final BesideTitles beside;
  private final LabSide labs;
  private final Look look;
  private final WholeWindow whole;
  private final Pointer pointer;
  private final SlideSide slides;
  private final AloneController alone;
  private final DecksViewModel decks;
  @FXML private SplitPane split;
  @FXML private HBox top;
  @FXML private TabPane lower;
  @FXML private StackPane stack;
  @FXML private VBox under;

  /**
   * Puts it together.
   *
   * @param files asks which files to open and to write
   * @param labs folders of labs
   */
  WindowController(Live live, Theme theme, FileChoice files, List<Path> labs) {
    Fonts.load();
    this.live = live;
    this.theme = new SimpleObjectProperty<>(theme);
    this.drawing =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drawing").daemon().factory());
    save = new SaveViewModel(live);
    faults = new FaultsViewModel(live);
    Choices choices = new Choices(live);
    SettingsViewModel settings = new SettingsViewModel(live, choices);
    toolbar = new ToolbarController(new ToolbarViewModel(live, choices), settings, this.theme);
    sender = picture(Side.SENDER);
    receiver = picture(Side.RECEIVER);
    stages = new StagesController(new StagesViewModel(live, choices), settings);
    status = new StatusController(new StatusViewModel(live, save.toldProperty()), faults);
    root = (BorderPane) Fxml.load(this);
    inspector = new Inspector(live, files, new SaveController(save, files));
    bench = new BenchViewModel(live);
    compare = new CompareViewModel(live, StateFolder.here().resolve("runs"), this::inspect);
    tabs = new Tabs(live, lower, inspector, guests(files));
    halves = new Halves(split, top, lower, tabs.roomy());
    beside = besideTitles();
    Map<String, Node> upper =
        Map.of(
            "pictures", top,
            "stages", stages.root(),
            "toolbar", toolbar.root(),
            "sender", sender.root(),
            "receiver", receiver.root());
    Parts parts = new Parts(live, upper, tabs, inspector, new BenchHands(live, bench));
    this.labs = new LabSide(live, labs, root, parts, files);
    toolbar.watchLabs(this.labs.visibleProperty());
    toolbar.watchFaults(faults.summaryProperty(), tabs::showFaults);
    look = new Look(root, this.theme, live);
    pointer = new Pointer(root);
    whole = new WholeWindow(root);
    slides = new SlideSide(live, whole, parts::lend, look, pointer::next);
    alone = new AloneController(whole, parts);
    decks = new DecksViewModel(live);
    toolbar.offerDecks(decks, this::openSlides);
    pulses = new Pulses();
  }

  private PictureController picture(Side side) {
    Lazy<Parent> guide =
        new Lazy<>(() -> new GuideController(new GuideViewModel(live, side)).root());
    return new PictureController(new PictureViewModel(live, side), live, guide, drawing);
  }

  private Tabs.Guests guests(FileChoice files) {
    return new Tabs.Guests(
        new Lazy<>(() -> new FaultsController(faults)),
        new Lazy<>(() -> new BenchController(bench, new FilesViewModel(live, bench), files)),
        new Lazy<>(() -> new CompareController(compare, files)));
  }

  /** Shows the packets of a picture that was compared. */
  private void inspect(Path session) {
    tabs.showPackets();
    inspector.open(session);
  }

  private BesideTitles besideTitles() {
    Region bar = (Region) inspector.bar();
    ((HBox) bar).getChildren().add(halves.button());
    under.getChildren().add(inspector.chips());
    return new BesideTitles(stack, lower, bar);
  }

  /** Opens a lab beside everything else. */
  void openLab(String id) {
    labs.open(id);
  }

  /** Shows slides over the whole window. */
  void openSlides(Deck deck, int slide) {
    alone.back();
    slides.open(deck, slide);
  }

  private void openSlides(Deck deck) {
    openSlides(deck, 1);
  }

  /** Prints slides, over the whole window. */
  void print(Deck deck, Printer.Order order, Consumer<Optional<IOException>> done) {
    slides.print(deck, order, done);
  }

  /** Opens a capture in place of the running session. */
  void open(Path file) {
    inspector.open(file);
  }

  @FXML
  private void initialize() {
    top.getChildren().addAll(sender.root(), stages.root(), receiver.root());
    HBox.setHgrow(sender.root(), Priority.ALWAYS);
    HBox.setHgrow(receiver.root(), Priority.ALWAYS);
  }

  /** Shows the window in {@code stage}, whole. */
  void open(Stage stage, int width, int height) {
    tabs.settle();
    begin(stage, width, height);
  }

  /**
   * Shows the window in {@code stage}; what is in the tabs follows when the first picture has been
   * seen, or none comes soon.
   */
  void begin(Stage stage, int width, int height) {
    root.setTop(toolbar.root());
    root.setBottom(status.root());
    Scene scene = new Scene(root, width, height);
    Keys.bind(scene, live, theme, toolbar, tabs);
    var keys = scene.getAccelerators();
    keys.put(KeyCombination.valueOf("F11"), halves::toggle);
    keys.put(KeyCombination.valueOf("F8"), pointer::next);
    keys.put(KeyCombination.valueOf("Shortcut+Shift+F"), faults::allOff);
    keys.put(KeyCombination.valueOf("Shortcut+L"), this::toggleLabs);
    keys.put(KeyCombination.valueOf("Shortcut+P"), this::present);
    look.bind(keys);
    alone.bind(keys);
    stage.setTitle("Wirelab");
    stage.setScene(scene);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    beside.keepTitlesFree();
    toolbar.focus();
    pulses.start();
  }

  /** Labs stand beside the window, not beside slides. */
  private void toggleLabs() {
    if (!whole.taken()) {
      labs.toggle();
    }
  }

  /** Shows the lecture. */
  private void present() {
    decks.read(() -> decks.first().ifPresent(this::openSlides));
  }

  /** Whether there has been a received picture. */
  boolean shows() {
    return receiver.shows();
  }

  Parent root() {
    return root;
  }

  /** Ends what the window itself has started. */
  void close() {
    slides.leave();
    pulses.stop();
    inspector.close();
    save.close();
    faults.close();
    compare.close();
    Thread.ofPlatform().name("closing").start(bench::close);
    labs.close();
    drawing.shutdown();
  }

  /** Runs on the window's thread, some sixty times a second. */
  private final class Pulses extends AnimationTimer {
    private final FirstMoments moments = new FirstMoments();

    @Override
    public void handle(long now) {
      if (!tabs.settled() && moments.over(now, receiver.shows())) {
        tabs.settle();
      }
      live.pulse();
      sender.pulse();
      receiver.pulse();
      tabs.pulse(now);
      bench.pulse(tabs.benchTab().isSelected());
      save.pulse();
      faults.pulse();
      slides.pulse();
    }
  }
}
