package wirelab.ui.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wirelab.compare.Journey;
import wirelab.event.Stage;

/** The time of one picture as a bar of its stages; what is left over stays empty. */
final class StageBar extends Region {
  private final List<Region> parts = new ArrayList<>();
  private @Nullable Journey journey;

  /** Empty. */
  StageBar() {
    getStyleClass().add("stage-bar");
    setMinWidth(0);
    for (Stage stage : Journey.STAGES) {
      Region part = new Region();
      part.getStyleClass().addAll("stage-part", "stage-" + stage.title());
      part.setManaged(false);
      parts.add(part);
    }
    getChildren().addAll(parts);
  }

  void show(@Nullable Journey next) {
    journey = next;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Journey shown = journey;
    Map<Stage, Long> stages = shown == null ? Map.of() : shown.stages();
    long all = shown == null ? 1 : shown.nanos();
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    long passed = 0;
    double from = 0;
    for (int i = 0; i < parts.size(); i++) {
      passed += stages.getOrDefault(Journey.STAGES.get(i), 0L);
      double to = snapPositionX(width * passed / all);
      parts.get(i).resizeRelocate(left + from, snappedTopInset(), to - from, height);
      from = to;
    }
  }
}
