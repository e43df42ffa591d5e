package wirelab.ui.stages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.compare.Journey;
import wirelab.compare.Landmarks;
import wirelab.event.Stage;
import wirelab.model.Side;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Handling;
import wirelab.pipeline.WhenFull;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Choices;
import wirelab.ui.live.Link;
import wirelab.ui.live.Live;
import wirelab.ui.live.Part;
import wirelab.ui.live.Reading;

/** The way of a picture from source to screen, in figures. */
public final class StagesViewModel {
  private final Live live;
  private final Choices choices;
  private final Map<Stage, StageViewModel> stages = new EnumMap<>(Stage.class);
  private final ReadOnlyStringWrapper wire = new ReadOnlyStringWrapper(Numbers.NONE);
  private final ReadOnlyStringWrapper carrier = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper median = new ReadOnlyStringWrapper(Numbers.NONE);
  private final ReadOnlyStringWrapper worst = new ReadOnlyStringWrapper(Numbers.NONE);
  private final ReadOnlyObjectWrapper<Optional<Landmarks<Journey>>> landmarks =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public StagesViewModel(Live live, Choices choices) {
    this.live = live;
    this.choices = choices;
    for (Stage stage : Stage.values()) {
      stages.put(stage, new StageViewModel(stage));
    }
    live.planProperty().addListener(plan -> update());
    live.readingProperty().addListener(reading -> update());
    live.runningProperty().addListener(running -> update());
    update();
  }

  private void update() {
    Reading reading = live.readingProperty().get();
    boolean datagrams = datagrams();
    for (StageViewModel stage : stages.values()) {
      Side side = side(stage.stage());
      boolean here =
          side == Side.SENDER ? live.plan().role().sends() : live.plan().role().receives();
      stage.setHere(here);
      double nanos = reading.figures().stages().getOrDefault(stage.stage(), Double.NaN);
      String time = here && live.running() ? Numbers.duration(nanos) : Numbers.NONE;
      stage.show(title(stage.stage(), datagrams), detail(stage.stage(), reading), time);
    }
    Link link = live.plan().role().sends() ? reading.sender() : reading.receiver();
    wire.set(link.wireBytes() == 0 ? Numbers.NONE : Numbers.count(link.wireBytes()) + " bytes");
    carrier.set(choices.descriptor(Part.TRANSPORT).title());
    Figures.Age age = reading.figures().received().age();
    median.set(age.samples() == 0 ? Numbers.NONE : Numbers.millis((double) age.p50()));
    worst.set(age.samples() == 0 ? Numbers.NONE : Numbers.millis((double) age.p99()));
    landmarks.set(reading.landmarks());
  }

  private boolean datagrams() {
    try {
      return live.catalog().transports().create(choices.current(Part.TRANSPORT)).kind()
          != Kind.STREAM;
    } catch (SettingException e) {
      return false;
    }
  }

  private static Side side(Stage stage) {
    return stage.compareTo(Stage.SEND) <= 0 ? Side.SENDER : Side.RECEIVER;
  }

  private static String title(Stage stage, boolean datagrams) {
    return switch (stage) {
      case CAPTURE -> "Capture";
      case QUEUE -> "Queue";
      case ENCODE -> "Encode";
      case FRAME -> "Frame";
      case SEND -> "send()";
      case WIRE -> "Wire";
      case RECEIVE -> datagrams ? "recvfrom()" : "recv()";
      case DEFRAME -> "Deframe";
      case DECODE -> "Decode";
      case DRAW -> "Draw";
    };
  }

  private String detail(Stage stage, Reading reading) {
    return switch (stage) {
      case CAPTURE -> choices.descriptor(Part.SOURCE).title();
      case QUEUE -> queue(reading);
      case ENCODE, DECODE -> choices.descriptor(Part.CODEC).title();
      case FRAME -> {
        Link link = reading.sender();
        String title = choices.descriptor(Part.FRAMING).title();
        String added = Numbers.count(link.wireBytes() - link.messageBytes());
        yield link.wireBytes() == 0 ? title : title + " · +" + added + " B";
      }
      case SEND -> calls(reading.flow(Side.SENDER));
      case WIRE -> choices.descriptor(Part.TRANSPORT).title();
      case RECEIVE -> calls(reading.flow(Side.RECEIVER));
      case DEFRAME -> choices.descriptor(Part.FRAMING).title();
      case DRAW -> "newest picture";
    };
  }

  private String queue(Reading reading) {
    Handling handling = live.plan().handling();
    if (handling.direct()) {
      return "none";
    }
    boolean drops = handling.whenFull() == WhenFull.DROP;
    return "%d of %d · %s"
        .formatted(reading.figures().sent().queued(), handling.room(), drops ? "drops" : "waits");
  }

  private static String calls(Figures.Flow flow) {
    long calls = Math.round(flow.calls());
    return Numbers.count(calls) + (calls == 1 ? " call" : " calls");
  }

  StageViewModel stage(Stage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }

  /** How many bytes one picture is on the wire. */
  ReadOnlyStringProperty wireProperty() {
    return wire.getReadOnlyProperty();
  }

  /** What carries them. */
  ReadOnlyStringProperty carrierProperty() {
    return carrier.getReadOnlyProperty();
  }

  /** Selects the message in which a picture went; what is shown stands still for that. */
  void choose(Journey journey) {
    live.frozenProperty().set(true);
    if (live.inspection().subject().file()) {
      live.inspection().showSession();
    }
    live.inspection().tracing().message(Side.SENDER, journey.number());
  }

  /** Where the time of some pictures went; empty while none goes from end to end here. */
  ReadOnlyObjectProperty<Optional<Landmarks<Journey>>> landmarksProperty() {
    return landmarks.getReadOnlyProperty();
  }

  /** Milliseconds from being taken to being decoded, of half of the pictures at most. */
  ReadOnlyStringProperty medianProperty() {
    return median.getReadOnlyProperty();
  }

  /** The same, of 99 in 100. */
  ReadOnlyStringProperty worstProperty() {
    return worst.getReadOnlyProperty();
  }
}
