package wirelab.ui.slides;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import wirelab.slides.Part;

/** The place of a live pane on a slide. */
final class PaneBox extends StackPane {
  private final Part.Pane pane;

  PaneBox(Part.Pane pane) {
    this.pane = pane;
    getStyleClass().add("slide-pane");
    setMinWidth(0);
    setPrefSize(1, 1); // what there is room for
    empty();
  }

  Part.Pane pane() {
    return pane;
  }

  void fill(Node live) {
    getChildren().setAll(live);
  }

  void empty() {
    getChildren().setAll(SlideView.placeholder(pane));
  }
}
