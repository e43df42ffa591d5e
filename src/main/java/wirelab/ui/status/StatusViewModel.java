package wirelab.ui.status;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Plan;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** What is running, what was lost, and what there is to say. */
public final class StatusViewModel {
  private final Live live;
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper losses = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper machine = new ReadOnlyStringWrapper("");

  public StatusViewModel(Live live) {
    this.live = live;
    live.planProperty().addListener(plan -> update());
    live.runningProperty().addListener(running -> update());
    live.frozenProperty().addListener(frozen -> update());
    live.readingProperty().addListener(reading -> update());
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
