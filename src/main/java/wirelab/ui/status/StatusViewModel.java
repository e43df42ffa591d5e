package wirelab.ui.status;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.capture.live.Counters;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Plan;
import wirelab.trace.live.LiveTrace;
import wirelab.trace.live.Origin;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** What is running, what was lost, and what there is to say. */
public final class StatusViewModel {
  private final Live live;
  private final ReadOnlyStringProperty recording;
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper losses = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper machine = new ReadOnlyStringWrapper("");

  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper originDetail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lacking = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper lossy = new ReadOnlyBooleanWrapper();

  /** Where packets may come from. */
  enum Source {
    AUTOMATIC(LiveTrace.AUTOMATIC, "The best that works"),
    LIBPCAP("libpcap", "libpcap"),
    DUMPCAP("dumpcap", "dumpcap"),
    TAP(LiveTrace.TAP, "What this program sends and receives");

    private final String key;
    private final String title;

    Source(String key, String title) {
      this.key = key;
      this.title = title;
    }

    String key() {
      return key;
    }

    String title() {
      return title;
    }
  }

  /** {@code recording} says how far the recording is; empty while there is none. */
  public StatusViewModel(Live live, ReadOnlyStringProperty recording) {
    this.recording = recording;
    this.live = live;
    live.planProperty().addListener(plan -> update());
    live.runningProperty().addListener(running -> update());
    live.frozenProperty().addListener(frozen -> update());
    live.readingProperty().addListener(reading -> update());
    live.inspection().originProperty().addListener(change -> updateOrigin());
    updateOrigin();
    update();
  }

  private void update() {
    Plan plan = live.plan();
    String state = live.running() ? "Running" : "Stopped";
    if (live.frozen()) {
      state += ", view frozen";
    }
    summary.set("%s · %s · %s".formatted(state, plan.wire(), plan.address()));
    losses.set(losses(live.readingProperty().get().figures()));
    machine.set(
        "JDK %d · session %s"
            .formatted(Runtime.version().feature(), Numbers.clock(live.runningFor())));
  }

  private void updateOrigin() {
    Origin now = live.inspection().originProperty().get();
    if (now == null || now.name().isEmpty()) {
      origin.set("No packets captured yet");
      originDetail.set("Packets are captured when the stream starts");
      lacking.set("");
      lossy.set(false);
      return;
    }
    String dropped = now.counters().dropsKnown() ? Numbers.count(now.dropped()) + " dropped" : "";
    origin.set(
        "Packets: %s · %s%s"
            .formatted(
                now.name(), Numbers.count(now.logged()), dropped.isEmpty() ? "" : " · " + dropped));
    lossy.set(now.dropped() > 0);
    lacking.set(now.lacking().isEmpty() ? "" : now.lacking().getFirst());
    originDetail.set(detail(now));
  }

  private static String detail(Origin origin) {
    StringBuilder text = new StringBuilder(origin.description());
    Counters counters = origin.counters();
    text.append(
        "\nDropped by the kernel %s, the interface %s, this program %s"
            .formatted(
                Numbers.count(counters.droppedByKernel()),
                Numbers.count(counters.droppedByInterface()),
                Numbers.count(counters.droppedByProgram() + origin.unread())));
    text.append(counters.dropsKnown() ? "" : " (dumpcap tells the others when it ends)");
    origin.lacking().forEach(line -> text.append('\n').append(line));
    return text.toString();
  }

  private static String losses(Figures figures) {
    StringBuilder text = new StringBuilder();
    add(text, figures.received().intact(), "pictures intact");
    text.append(text.isEmpty() ? "" : " · ");
    text.append(Numbers.count(figures.sent().dropped())).append(" dropped");
    add(text, figures.received().changed(), "changed");
    add(text, figures.received().incomplete(), "incomplete");
    add(text, figures.datagrams().late(), "datagrams late");
    add(text, figures.datagrams().duplicate(), "double");
    add(text, figures.datagrams().stray(), "stray");
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " · ")
          .append(Numbers.count(count))
          .append(' ')
          .append(what);
    }
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ReadOnlyStringProperty lossesProperty() {
    return losses.getReadOnlyProperty();
  }

  /** Where packets come from, how many there are, and how many were dropped. */
  ReadOnlyStringProperty originProperty() {
    return origin.getReadOnlyProperty();
  }

  /** The same in several lines, with what is missing and how to get it. */
  ReadOnlyStringProperty originDetailProperty() {
    return originDetail.getReadOnlyProperty();
  }

  /** Why the best source is not used, and what mends that; may be empty. */
  ReadOnlyStringProperty lackingProperty() {
    return lacking.getReadOnlyProperty();
  }

  /** Whether packets were dropped. */
  ReadOnlyBooleanProperty lossyProperty() {
    return lossy.getReadOnlyProperty();
  }

  /** How far the recording is; empty while there is none. */
  ReadOnlyStringProperty recordingProperty() {
    return recording;
  }

  void choose(Source source) {
    live.inspection().source(source.key());
  }

  ReadOnlyStringProperty machineProperty() {
    return machine.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Notice> noticeProperty() {
    return live.noticeProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return live.runningProperty();
  }

  void dismiss() {
    live.say(Notice.NONE);
  }
}
