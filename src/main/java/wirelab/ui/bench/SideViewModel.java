package wirelab.ui.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Order;
import wirelab.bench.Pending;
import wirelab.bench.SocketView;
import wirelab.model.Side;
import wirelab.ui.base.Numbers;

/** One column of the bench: the sockets of one side, the call it makes next, the call it is in. */
final class SideViewModel {
  private static final long BRIEF_NANOS = 100_000_000;

  private final Side side;
  private final Consumer<Order> give;
  private final Consumer<Side> cancel;
  private final DraftViewModel draft;
  private final ObservableList<SocketView> sockets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable SocketView> looked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private @Nullable Pending pending;

  /**
   * Nothing is there yet.
   *
   * @param now how all sockets stand
   * @param give takes an order to be done
   */
  SideViewModel(Side side, Supplier<Moment> now, Consumer<Order> give, Consumer<Side> cancel) {
    this.side = side;
    this.give = give;
    this.cancel = cancel;
    this.draft = new DraftViewModel(side, now);
  }

  Side side() {
    return side;
  }

  DraftViewModel draft() {
    return draft;
  }

  /** As they stand at the step that is shown. */
  ObservableList<SocketView> sockets() {
    return sockets;
  }

  /** The one of them whose state is drawn; null where that is one of the other side, or none. */
  ReadOnlyObjectProperty<@Nullable SocketView> lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  void show(List<SocketView> shown) {
    if (!sockets.equals(shown)) {
      sockets.setAll(shown);
    }
  }

  void look(@Nullable SocketView socket) {
    looked.set(socket);
  }

  /** Whether it is in a call that has not returned; then it takes no other. */
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** What it is in, and for how long. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Makes the call of the line. */
  void call() {
    draft.order().ifPresent(give);
  }

  /** Ends the wait, as a signal would. */
  void cancel() {
    cancel.accept(side);
  }

  void began(Pending begun) {
    pending = begun;
  }

  void ended(Order order) {
    pending = null;
    draft.made(order);
    tell(0);
  }

  void clear() {
    pending = null;
    look(null);
    show(List.of());
    tell(0);
  }

  /** The call it is in; empty while it is free. */
  Optional<Pending> pending() {
    return Optional.ofNullable(pending);
  }

  /** Says for how long it has been waiting; to be called now and then. */
  void tell(long now) {
    Pending in = pending;
    long since = in == null || !in.waits() ? 0 : now - in.began();
    waiting.set(since > BRIEF_NANOS);
    told.set(
        in == null || since <= BRIEF_NANOS
            ? "free"
            : "blocks in %s · %s"
                .formatted(in.order().verb().text(), Numbers.tenths(since / 1e9) + " s"));
  }
}
