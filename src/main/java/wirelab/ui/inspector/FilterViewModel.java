package wirelab.ui.inspector;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Subject;

/**
 * Which packets are listed: all, or those that a filter lets through. It looks at all that are
 * there and then at each that comes, on a thread of its own, until it is stopped.
 */
public final class FilterViewModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Matches> matches = new ReadOnlyObjectWrapper<>();
  private final Supplier<Subject> subject;
  private final Executor window;
  private AtomicBoolean stopped = new AtomicBoolean(true);

  /** The numbers of packets that were let through, of which {@code count} count. */
  @SuppressWarnings("ArrayRecordComponent") // a growing list of a million numbers is not copied
  record Matches(long[] numbers, int count) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Matches that
          && count == that.count
          && Arrays.equals(numbers, 0, count, that.numbers, 0, count);
    }

    @Override
    public int hashCode() {
      return count;
    }
  }

  /**
   * Lets all through.
   *
   * @param window runs things on the thread that all of this is used on
   */
  public FilterViewModel(Supplier<Subject> subject, Executor window) {
    this.subject = subject;
    this.window = window;
  }

  /** Looks for what is written; nothing lists all. */
  void apply() {
    stopped.set(true);
    error.set("");
    told.set("");
    busy.set(false);
    matches.set(null);
    if (text.get().isBlank()) {
      return;
    }
    AtomicBoolean own = new AtomicBoolean();
    stopped = own;
    busy.set(true);
    progress.set(0);
    FilterRun run =
        new FilterRun(subject.get(), own::get, report -> window.execute(() -> take(own, report)));
    run.start(text.get());
  }

  private void take(AtomicBoolean own, FilterRun.Report report) {
    if (own.get()) {
      return;
    }
    error.set(report.error());
    busy.set(report.progress() < 1);
    progress.set(report.progress());
    if (report.error().isEmpty()) {
      matches.set(new Matches(report.numbers(), report.count()));
      told.set(
          "%s of %s packets"
              .formatted(Numbers.count(report.count()), Numbers.count(report.looked())));
    }
  }

  /** Looks at no more packets; those that were found stay listed. */
  void stop() {
    if (busy.get()) {
      stopped.set(true);
      busy.set(false);
      told.set(told.get() + ", stopped");
    }
  }

  /** Lists all, and ends the thread. */
  public void clear() {
    text.set("");
    apply();
  }

  StringProperty textProperty() {
    return text;
  }

  /** What is wrong with the filter, and in which column; may be empty. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** How many were let through; may be empty. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Whether it has not looked at all that were there. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Those that were let through; null lists all. */
  ReadOnlyObjectProperty<@Nullable Matches> matchesProperty() {
    return matches.getReadOnlyProperty();
  }
}
