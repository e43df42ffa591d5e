package wirelab.ui.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.slides.Deck;
import wirelab.slides.Part;
import wirelab.slides.Slide;
import wirelab.ui.base.Fxml;
import wirelab.ui.prose.Prose;

/** One slide as it is seen. Its live panes are empty until they are filled. */
final class SlideView {
  /** Lines of text that would fill a slide from top to bottom. */
  private static final double LINES = 25;

  /** Letters of a live pane, against those of the slide. */
  private static final double PANE_SHARE = 0.45;

  private final VBox root = new VBox();
  private final List<PaneBox> panes = new ArrayList<>();
  private final List<Fitted> texts = new ArrayList<>();
  private final Prose prose;
  private final Slide slide;
  private double height;

  SlideView(Deck deck, int number) {
    slide = deck.slides().get(number);
    prose = new Prose(deck.folder(), Map.of());
    root.getStyleClass().add("slide");
    root.getStylesheets().add(Fxml.styles(SlideView.class));
    if (!slide.title().isEmpty()) {
      Label title = new Label(slide.title());
      title.getStyleClass().add("slide-title");
      title.setWrapText(true);
      title.setMinHeight(Region.USE_PREF_SIZE);
      root.getChildren().add(title);
    }
    boolean opening = number == 0;
    if (opening) {
      root.getStyleClass().add("slide-opening");
    }
    Node body = body();
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getChildren().addAll(body, foot(deck, number));
    root.setAccessibleText(slide.title());
  }

  Region root() {
    return root;
  }

  Slide slide() {
    return slide;
  }

  /** Gives its letters the size that goes with its height. */
  void scale(double newHeight) {
    if (newHeight == height) {
      return;
    }
    height = newHeight;
    double letters = height / LINES;
    root.setStyle(fontSize(letters));
    texts.forEach(text -> text.letters(letters));
    panes.forEach(pane -> pane.setStyle(fontSize(letters * PANE_SHARE)));
    root.applyCss();
  }

  static String fontSize(double pixels) {
    return String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", pixels);
  }

  /** Of the letters, against what they would be with enough room: the least of all texts. */
  double size() {
    return texts.stream().mapToDouble(Fitted::size).min().orElse(1);
  }

  /** Where the program's own panes go. */
  List<PaneBox> panes() {
    return List.copyOf(panes);
  }

  private Node body() {
    VBox all = column();
    VBox right = column();
    for (Part part : slide.parts()) {
      Node node = node(part);
      boolean aside = part instanceof Part.Pane pane && pane.right();
      (aside ? right : all).getChildren().add(node);
    }
    if (right.getChildren().isEmpty()) {
      return fitted(all);
    }
    Fitted left = fitted(all);
    left.setPrefWidth(1);
    right.setPrefWidth(1);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox both = new HBox(left, right);
    both.getStyleClass().add("slide-columns");
    both.setMinHeight(0);
    return both;
  }

  private Fitted fitted(Region text) {
    Fitted fitted = new Fitted(text);
    texts.add(fitted);
    return fitted;
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("slide-column");
    column.setMinSize(0, 0);
    return column;
  }

  private Node node(Part part) {
    return switch (part) {
      case Part.Text text -> prose.of(text.markdown());
      case Part.Code code -> SourceBox.of(code);
      case Part.Pane pane -> paneBox(pane);
    };
  }

  private PaneBox paneBox(Part.Pane pane) {
    PaneBox box = new PaneBox(pane);
    VBox.setVgrow(box, Priority.ALWAYS);
    panes.add(box);
    return box;
  }

  private static HBox foot(Deck deck, int number) {
    Label title = new Label(number == 0 ? "" : deck.title());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label count = new Label("%d / %d".formatted(number + 1, deck.slides().size()));
    HBox foot = new HBox(title, gap, count);
    foot.getStyleClass().add("slide-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    return foot;
  }

  /** The wire that its panes ask for. */
  Optional<String> wire() {
    return slide.panes().flatMap(pane -> pane.wire().stream()).findFirst();
  }

  /** The sign in place of a pane that is elsewhere. */
  static Label placeholder(Part.Pane pane) {
    Label label = new Label("Live: " + pane.name().shows(), new FontIcon("fth-activity"));
    label.getStyleClass().add("slide-pane-empty");
    label.setWrapText(true);
    return label;
  }
}
