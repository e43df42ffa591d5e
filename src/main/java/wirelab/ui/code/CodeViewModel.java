package wirelab.ui.code;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.CallSteps;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;

/** The code behind the selected call. */
public final class CodeViewModel {
  private final Selection selection;
  private final CallSteps steps;
  private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Snippet> java = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Snippet> python = new ReadOnlyObjectWrapper<>();

  public CodeViewModel(Live live) {
    this(live.selection(), live.callSteps());
  }

  CodeViewModel(Selection selection, CallSteps steps) {
    this.selection = selection;
    this.steps = steps;
    selection.callProperty().addListener(change -> update());
    update();
  }

  private void update() {
    Event.Call call = selection.call();
    if (call == null) {
      title.set("No call is selected");
      detail.set("Press Alt+Left for the newest one, or choose a line of the Calls tab.");
      chosen.set(false);
      return;
    }
    chosen.set(true);
    title.set(title(call));
    detail.set(detail(call));
    java.set(Snippets.java(call.line()).orElse(null));
    python.set(Snippets.python(call).orElse(null));
  }

  private static String title(Event.Call call) {
    String name = call.name().text() + "()";
    String error = call.error();
    if (error != null) {
      return name + " failed: " + error;
    }
    return call.range().length() == 0 ? name : name + " = " + Numbers.count(call.result());
  }

  private static String detail(Event.Call call) {
    StringBuilder text = new StringBuilder(call.side().name().toLowerCase(Locale.ROOT));
    text.append(" · socket ").append(call.socket());
    if (call.range().length() > 0) {
      text.append(" · bytes ")
          .append(Numbers.count(call.range().start()))
          .append('–')
          .append(Numbers.count(call.range().end() - 1));
    }
    if (!call.detail().isEmpty()) {
      text.append(" · ").append(call.detail());
    }
    text.append(" · ").append(Numbers.duration((double) call.nanos()));
    return text.append(" · thread ").append(call.thread()).toString();
  }

  /** Whether there is a call to show the code of. */
  ReadOnlyBooleanProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The call and what it returned. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** The source that made it; null where that is not in this program. */
  ReadOnlyObjectProperty<@Nullable Snippet> javaProperty() {
    return java.getReadOnlyProperty();
  }

  /** The tutorial's line for it; null where it has none. */
  ReadOnlyObjectProperty<@Nullable Snippet> pythonProperty() {
    return python.getReadOnlyProperty();
  }

  /** Selects the call before. */
  void previous() {
    steps.previous();
  }

  /** Selects the next call. */
  void next() {
    steps.next();
  }
}
