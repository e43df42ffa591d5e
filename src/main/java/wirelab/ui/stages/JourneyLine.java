package wirelab.ui.stages;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import wirelab.compare.Journey;
import wirelab.ui.base.Numbers;

/** Where the time of one picture went, to press: then its message is selected. */
final class JourneyLine extends Button {
  private final String name;
  private final String meaning;
  private final StageBar bar = new StageBar();
  private final Label time = new Label();
  private final Tooltip told = new Tooltip();
  private @Nullable Journey journey;

  /**
   * Shows none yet.
   *
   * @param meaning which picture it is, in words
   */
  JourneyLine(String name, String meaning, Consumer<Journey> chooser) {
    this.name = name;
    this.meaning = meaning;
    setId("journey-" + name);
    getStyleClass().add("journey-line");
    setMaxWidth(Double.MAX_VALUE);
    setMnemonicParsing(false);
    Label title = new Label(name);
    title.getStyleClass().add("journey-name");
    time.getStyleClass().add("journey-time");
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox content = new HBox(title, bar, time);
    content.getStyleClass().add("journey-content");
    setGraphic(content);
    setTooltip(told);
    setOnAction(
        pressed -> {
          Journey chosen = journey;
          if (chosen != null) {
            chooser.accept(chosen);
          }
        });
    show(null);
  }

  void show(@Nullable Journey next) {
    journey = next;
    setDisable(next == null);
    bar.show(next);
    time.setText(next == null ? Numbers.NONE : Numbers.duration((double) next.nanos()));
    String text = next == null ? meaning : meaning + ": " + words(next);
    told.setText(text);
    setAccessibleText(name + ", " + text);
  }

  private static String words(Journey journey) {
    return journey.stages().entrySet().stream()
        .map(part -> part.getKey().title() + " " + Numbers.duration((double) part.getValue()))
        .collect(
            Collectors.joining(
                ", ", "", ", between them " + Numbers.duration((double) journey.rest()) + "."));
  }
}
