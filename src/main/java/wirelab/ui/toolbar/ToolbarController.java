package wirelab.ui.toolbar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.pipeline.Role;
import wirelab.slides.Deck;
import wirelab.spi.Descriptor;
import wirelab.ui.base.Fxml;
import wirelab.ui.base.LateListSkin;
import wirelab.ui.base.Lazy;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Part;
import wirelab.ui.settings.SettingsController;
import wirelab.ui.settings.SettingsViewModel;
import wirelab.ui.slides.DecksViewModel;

/** Binds the controls along the top of the window. */
public final class ToolbarController {
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final List<String> RATES = List.of("1", "5", "10", "15", "25", "30", "60", "max");
  private static final List<String> SIZES =
      List.of("320x240", "640x480", "1280x720", "1920x1080", "3840x2160");
  private static final List<String> QUALITIES =
      List.of(ToolbarViewModel.RAW, "30", "50", "70", "80", "90", "100");

  private final ToolbarViewModel model;
  private final SettingsViewModel settingsModel;
  private final Lazy<SettingsController> settings;
  private final ObjectProperty<Theme> theme;
  private final Parent root;
  @FXML private ComboBox<Role> role;
  @FXML private ComboBox<Descriptor> source;
  @FXML private ComboBox<String> size;
  @FXML private VBox sizeField;
  @FXML private ComboBox<String> rate;
  @FXML private ComboBox<Descriptor> codec;
  @FXML private ComboBox<String> jpeg;
  @FXML private VBox jpegField;
  @FXML private ComboBox<Descriptor> framing;
  @FXML private ComboBox<Descriptor> transport;
  @FXML private ComboBox<String> address;
  @FXML private ToggleButton tutorial;
  @FXML private Button settingsButton;
  @FXML private Button run;
  @FXML private FontIcon runIcon;
  @FXML private ToggleButton freeze;
  @FXML private MenuButton themes;
  @FXML private FontIcon themeIcon;
  @FXML private Button help;
  @FXML private MenuButton slides;
  @FXML private ToggleButton labs;
  @FXML private Button faults;
  @FXML private Tooltip faultsHelp;

  public ToolbarController(
      ToolbarViewModel model, SettingsViewModel settingsModel, ObjectProperty<Theme> theme) {
    this.model = model;
    this.settingsModel = settingsModel;
    this.settings = new Lazy<>(() -> new SettingsController(settingsModel));
    this.theme = theme;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    bindRole();
    bindPart(source, Part.SOURCE);
    bindPart(codec, Part.CODEC);
    bindPart(framing, Part.FRAMING);
    bindPart(transport, Part.TRANSPORT);
    bindText(size, SIZES, model.sizeProperty(), model::chooseSize);
    bindText(rate, RATES, model.rateProperty(), model::chooseRate);
    bindText(jpeg, QUALITIES, model.jpegProperty(), model::chooseJpeg);
    bindText(address, List.of(), model.addressProperty(), model::chooseAddress);
    AddressCell.offer(address, model);
    sizeField.visibleProperty().bind(model.sizableProperty());
    sizeField.managedProperty().bind(model.sizableProperty());
    jpegField.visibleProperty().bind(model.compressibleProperty());
    jpegField.managedProperty().bind(model.compressibleProperty());
    model.tutorialProperty().addListener(change -> markTutorial());
    markTutorial();
    freeze.selectedProperty().bindBidirectional(model.frozenProperty());
    model.runningProperty().addListener(running -> markRunning());
    markRunning();
    offerThemes();
  }

  private void bindRole() {
    role.setSkin(new LateListSkin<>(role));
    role.getItems().setAll(Role.values());
    role.setConverter(Words.of(ToolbarController::word));
    role.setValue(model.roleProperty().get());
    model.roleProperty().addListener(change -> role.setValue(model.roleProperty().get()));
    role.setOnAction(chosen -> model.chooseRole(role.getValue()));
  }

  private static String word(Role role) {
    return switch (role) {
      case BOTH -> "Both ends";
      case SENDER -> "Sender";
      case RECEIVER -> "Receiver";
    };
  }

  private void bindPart(ComboBox<Descriptor> box, Part part) {
    box.setSkin(new LateListSkin<>(box));
    box.getItems().setAll(model.offered(part));
    box.setConverter(Words.of(Descriptor::title));
    box.setCellFactory(
        list -> {
          if (!list.getStyleClass().contains("descriptors")) {
            list.getStyleClass().add("descriptors");
          }
          return new DescriptorCell();
        });
    box.setValue(model.partProperty(part).get());
    model.partProperty(part).addListener(change -> box.setValue(model.partProperty(part).get()));
    box.setOnAction(
        chosen -> {
          Descriptor next = box.getValue();
          if (next != null && !model.choose(part, next)) {
            settingsModel.begin(part, next);
            settings.get().show(settingsButton, () -> box.setValue(model.partProperty(part).get()));
          }
        });
  }

  /** A text that can be written or chosen; what is refused goes back to what holds. */
  private static void bindText(
      ComboBox<String> box,
      List<String> items,
      ReadOnlyStringProperty text,
      Consumer<String> choose) {
    box.setSkin(new LateListSkin<>(box));
    box.getItems().setAll(items);
    box.setValue(text.get());
    text.addListener(change -> box.setValue(text.get()));
    Consumer<String> commit =
        written -> {
          if (!written.equals(text.get())) {
            choose.accept(written);
          }
          box.setValue(text.get());
          box.getEditor().setText(text.get());
        };
    box.setOnAction(
        chosen -> {
          String value = box.getValue();
          if (value != null) {
            commit.accept(value);
          }
        });
    box.getEditor()
        .focusedProperty()
        .addListener(
            (focus, before, now) -> {
              if (!now) {
                commit.accept(box.getEditor().getText());
              }
            });
  }

  private void markTutorial() {
    tutorial.setSelected(model.tutorialProperty().get());
  }

  private void markRunning() {
    boolean running = model.runningProperty().get();
    run.setText(running ? "_Stop" : "_Start");
    runIcon.setIconLiteral(running ? "fth-square" : "fth-play");
    run.setAccessibleText(running ? "Stop the stream" : "Start the stream");
  }

  private void offerThemes() {
    ToggleGroup group = new ToggleGroup();
    Function<Theme, RadioMenuItem> item =
        choice -> {
          RadioMenuItem radio = new RadioMenuItem(choice.title(), new FontIcon(choice.icon()));
          radio.setToggleGroup(group);
          radio.setSelected(choice == theme.get());
          radio.setOnAction(chosen -> theme.set(choice));
          theme.addListener(change -> radio.setSelected(choice == theme.get()));
          return radio;
        };
    for (Theme choice : Theme.values()) {
      themes.getItems().add(item.apply(choice));
    }
    theme.addListener(change -> themeIcon.setIconLiteral(theme.get().icon()));
    themeIcon.setIconLiteral(theme.get().icon());
  }

  /** Shows and hides the labs. */
  public void watchLabs(BooleanProperty shown) {
    labs.selectedProperty().bindBidirectional(shown);
  }

  /**
   * Offers slides; they are listed anew whenever the list opens.
   *
   * @param show shows the chosen deck
   */
  public void offerDecks(DecksViewModel decks, Consumer<Deck> show) {
    slides.getItems().setAll(new MenuItem("Looking for decks …"));
    slides.setOnShowing(
        opens ->
            decks.read(() -> slides.getItems().setAll(items(decks.decksProperty().get(), show))));
  }

  private static List<MenuItem> items(List<Deck> decks, Consumer<Deck> show) {
    List<MenuItem> items = new ArrayList<>();
    for (Deck deck : decks) {
      MenuItem item = new MenuItem("%s  (%d slides)".formatted(deck.title(), deck.slides().size()));
      item.setId("deck-" + deck.name());
      item.setMnemonicParsing(false);
      item.setOnAction(chosen -> show.accept(deck));
      items.add(item);
    }
    return items;
  }

  /**
   * Shows when something is broken on purpose.
   *
   * @param summary what; empty while nothing is
   * @param show goes where that can be changed
   */
  public void watchFaults(ReadOnlyStringProperty summary, Runnable show) {
    faults.setOnAction(pressed -> show.run());
    Runnable mark =
        () -> {
          boolean any = !summary.get().isEmpty();
          faults.pseudoClassStateChanged(BROKEN, any);
          String text = any ? "Broken on purpose: " + summary.get() : "Break something on purpose";
          faults.setAccessibleText(text);
          faultsHelp.setText(text);
        };
    summary.addListener(change -> mark.run());
    mark.run();
  }

  /** Where the keyboard is at first. */
  public void focus() {
    run.requestFocus();
  }

  @FXML
  private void takeTutorial() {
    model.takeTutorial();
    markTutorial();
  }

  @FXML
  public void showSettings() {
    settings.get().show(settingsButton, () -> {});
  }

  @FXML
  private void toggleRun() {
    model.toggle();
  }

  @FXML
  public void showShortcuts() {
    Shortcuts.show(help);
  }
}
