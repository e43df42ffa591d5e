package wirelab.ui.slides;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.TilePane;
import wirelab.slides.Deck;
import wirelab.slides.Slide;

/** All slides in small, to go to one of them. */
final class Overview extends ScrollPane {
  private static final double WIDTH = 288;
  private static final double HEIGHT = 162;

  private final ShowViewModel model;
  private final TilePane tiles = new TilePane();

  Overview(ShowViewModel model) {
    this.model = model;
    setId("slide-overview");
    getStyleClass().add("slide-overview");
    tiles.getStyleClass().add("slide-tiles");
    setContent(tiles);
    setFitToWidth(true);
    setAccessibleText("All slides");
    setVisible(false);
    model.overviewProperty().addListener(change -> show());
  }

  private void show() {
    boolean shown = model.overviewProperty().get();
    if (shown && tiles.getChildren().isEmpty()) {
      fill();
    }
    setVisible(shown);
    if (shown) {
      Button chosen = (Button) tiles.getChildren().get(model.number());
      Platform.runLater(chosen::requestFocus);
    }
  }

  private void fill() {
    Deck deck = model.deck();
    for (int i = 0; i < deck.slides().size(); i++) {
      Slide slide = deck.slides().get(i);
      int number = i;
      String name = "%d  %s".formatted(i + 1, slide.title());
      WideFrame small = new WideFrame(new SlideView(deck, i));
      small.setPrefSize(WIDTH, HEIGHT);
      small.setMaxSize(WIDTH, HEIGHT);
      small.setMouseTransparent(true);
      Button tile = new Button(name, small);
      tile.setId("slide-tile-" + (i + 1));
      tile.getStyleClass().add("slide-tile");
      tile.setContentDisplay(ContentDisplay.TOP);
      tile.setMaxWidth(WIDTH + 2);
      tile.setAccessibleText("Slide " + name);
      tile.setTooltip(new Tooltip("Goes to slide " + name + " (Space; O closes the overview)"));
      tile.setOnAction(pressed -> model.go(number));
      tiles.getChildren().add(tile);
    }
  }
}
