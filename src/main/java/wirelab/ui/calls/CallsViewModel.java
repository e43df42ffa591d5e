package wirelab.ui.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.model.SessionClock;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;
import wirelab.ui.live.Subject;

/**
 * The newest lines of the session log. However fast events come, a pulse looks at a bounded number
 * of them, the newest, and counts the others. While the reader looks at older lines, or has frozen
 * the window, new ones wait.
 */
public final class CallsViewModel {
  static final int MOST_ROWS = 2_000;

  /** Of a file, which stands still: it is all there to be looked at. */
  static final int MOST_ROWS_OF_A_FILE = 100_000;

  static final int MOST_EVENTS_PER_PULSE = 2_000;
  private static final long SHOW_NANOS = 100_000_000;
  private static final String EMPTY =
      "No calls to show. They appear when the stream runs; clear the filter if one is set.";

  private SessionLog log;
  private final SessionClock clock;
  private final BooleanProperty frozen;
  private final Selection selection;
  private final CallSteps steps;
  private Digest digest = new Digest(this::arrived);
  private final ArrayDeque<Row> waiting = new ArrayDeque<>();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final FilteredList<Row> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<RowKind, BooleanProperty> kinds = new EnumMap<>(RowKind.class);
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(EMPTY);
  private boolean file;
  private long next;
  private long skipped;
  private long lastShown;

  public CallsViewModel(Live live) {
    this(live.log(), live.clock(), live.frozenProperty(), live.selection(), live.callSteps());
    live.inspection().subjectProperty().addListener(change -> show(live.inspection().subject()));
  }

  CallsViewModel(
      SessionLog log,
      SessionClock clock,
      BooleanProperty frozen,
      Selection selection,
      CallSteps steps) {
    this.log = log;
    this.clock = clock;
    this.frozen = frozen;
    this.selection = selection;
    this.steps = steps;
    for (RowKind kind : RowKind.values()) {
      BooleanProperty chosen = new SimpleBooleanProperty(true);
      chosen.addListener(change -> select());
      kinds.put(kind, chosen);
    }
    filter.addListener(change -> select());
    following.addListener(change -> lastShown = 0);
    selection.callProperty().addListener(change -> selected());
  }

  /** Lists the events of another subject: the session's newest, or all of a file. */
  void show(Subject subject) {
    log = subject.log();
    file = subject.file();
    digest = new Digest(this::arrived);
    next = Math.max(log.first(), file ? 0 : log.appended() - MOST_EVENTS_PER_PULSE);
    clear();
    following.set(!file);
    empty.set(
        file
            ? subject.title() + " holds no calls: only what Wirelab has recorded holds them."
            : EMPTY);
  }

  /** The reader looks at {@code row}: its first call is selected, and the list holds still. */
  void choose(Row row) {
    following.set(false);
    Row.Calls calls = row.calls();
    Event.Call now = selection.call();
    if (calls != null && (now == null || !row.holds(now))) {
      selection.select(calls.first());
    }
  }

  /** Another call is selected, here or elsewhere. */
  private void selected() {
    Event.Call call = selection.call();
    Row row = null;
    if (call != null) {
      if (following.get()) {
        showWaiting();
      }
      following.set(false);
      row = rows.reversed().stream().filter(one -> one.holds(call)).findFirst().orElse(null);
    }
    selected.set(row);
    place.set(row == null || call == null ? "" : place(row, call));
  }

  private String place(Row row, Event.Call call) {
    if (row.count() == 1) {
      return "";
    }
    List<Event.Call> calls = steps.calls(row::holds);
    return "call %s of %s in this line"
        .formatted(Numbers.count(calls.indexOf(call) + 1), Numbers.count(row.count()));
  }

  private void select() {
    String words = filter.get().trim().toLowerCase(Locale.ROOT);
    shown.setPredicate(row -> chosen(row.kind()).get() && row.mentions(words));
  }

  private void arrived(Row row) {
    waiting.addLast(row);
    if (waiting.size() > most()) {
      waiting.removeFirst();
    }
  }

  private int most() {
    return file ? MOST_ROWS_OF_A_FILE : MOST_ROWS;
  }

  /**
   * Looks at what is new; to be called once per pulse.
   *
   * @param inSight whether anybody sees the list; where nobody does, new lines wait
   */
  public void pulse(boolean inSight) {
    if (frozen.get() && !file) {
      return;
    }
    long newest = log.appended() - MOST_EVENTS_PER_PULSE;
    long from = Math.max(next, file ? log.first() : newest);
    skipped += from - next;
    for (Event event : log.since(from, MOST_EVENTS_PER_PULSE)) {
      digest.accept(event);
      next = ++from;
    }
    long now = clock.now();
    if (inSight && now - lastShown >= SHOW_NANOS) {
      lastShown = now;
      if (following.get() || file) {
        showWaiting();
      }
      remark();
    }
  }

  private void showWaiting() {
    if (waiting.isEmpty()) {
      return;
    }
    int surplus = rows.size() + waiting.size() - most();
    if (surplus > 0) {
      rows.remove(0, Math.min(surplus, rows.size()));
    }
    rows.addAll(new ArrayList<>(waiting));
    waiting.clear();
  }

  private void remark() {
    String text = "";
    if (!following.get() && !waiting.isEmpty()) {
      text = Numbers.count(waiting.size()) + " newer";
    }
    if (skipped > 0) {
      text += (text.isEmpty() ? "" : " · ") + Numbers.count(skipped) + " events too fast to list";
    }
    remark.set(text);
  }

  /** What is to be shown, oldest first. */
  ObservableList<Row> rows() {
    return shown;
  }

  StringProperty filterProperty() {
    return filter;
  }

  BooleanProperty chosen(RowKind kind) {
    return Objects.requireNonNull(kinds.get(kind));
  }

  /** Whether the newest line is always in sight. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** The line with the selected call, null where it is not listed. */
  ReadOnlyObjectProperty<@Nullable Row> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Which of the calls of its line is selected, where there are several. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** How much is not shown. */
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Why there may be no lines. */
  ReadOnlyStringProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Forgets the lines; the log keeps its events. */
  void clear() {
    rows.clear();
    waiting.clear();
    skipped = 0;
    remark();
  }
}
