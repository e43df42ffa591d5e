package wirelab.ui.live;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.trace.Chain;

/**
 * What the user looks at. One selection runs through all panes: a pane that selects something says
 * it here, and each shows what it has of it. For the window's thread.
 */
public final class Selection {
  private final ReadOnlyObjectWrapper<Event.@Nullable Call> call = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Chain> chain = new ReadOnlyObjectWrapper<>();
  private long packet = -1;
  private final ReadOnlyObjectWrapper<@Nullable Spot> spot = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper();

  /** A pixel of a picture, from the left and from the top. */
  public record Spot(int x, int y) {}

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

  /** The selected bytes of a message and all that belongs to them; null while there are none. */
  public ReadOnlyObjectProperty<@Nullable Chain> chainProperty() {
    return chain.getReadOnlyProperty();
  }

  public @Nullable Chain chain() {
    return chain.get();
  }

  /** The number of the selected packet; -1 while there is none. */
  public long packet() {
    return packet;
  }

  /** The selected pixel; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Spot> spotProperty() {
    return spot.getReadOnlyProperty();
  }

  public @Nullable Spot spot() {
    return spot.get();
  }

  /** Changes when chain, pixel and packet do, after all of them. */
  public ReadOnlyLongProperty looksProperty() {
    return looks.getReadOnlyProperty();
  }

  /** Nothing is selected any more. */
  public void clear() {
    call.set(null);
    look(Sight.NOTHING);
  }

  void look(Sight sight) {
    chain.set(sight.chain());
    spot.set(sight.spot());
    packet = sight.packet();
    looks.set(looks.get() + 1);
  }
}
