package wirelab.ui.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;

/**
 * What the user looks at. One selection runs through all panes: a pane that selects something says
 * it here, and each shows what it has of it. For the window's thread.
 */
public final class Selection {
  private final ReadOnlyObjectWrapper<Event.@Nullable Call> call = new ReadOnlyObjectWrapper<>();

  /** The selected socket call, null while there is none. */
  public ReadOnlyObjectProperty<Event.@Nullable Call> callProperty() {
    return call.getReadOnlyProperty();
  }

  public Event.@Nullable Call call() {
    return call.get();
  }

  public void select(Event.Call next) {
    call.set(next);
  }
}
