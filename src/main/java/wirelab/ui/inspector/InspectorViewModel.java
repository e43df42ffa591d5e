package wirelab.ui.inspector;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Table;
import wirelab.trace.Chain;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;
import wirelab.ui.live.Subject;

/**
 * What the inspector shows of the selection: the packet and its message taken apart, the bytes that
 * are selected, and what a reader of the message keeps there. For the window's thread; what takes
 * time is done in the background.
 */
public final class InspectorViewModel {
  private static final ByteRange NONE = ByteRange.of(0, 0);

  private final Live live;
  private final Selection selection;
  private final ReadOnlyObjectWrapper<@Nullable Exhibit> exhibit = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ByteRange> place = new ReadOnlyObjectWrapper<>(NONE);
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.PACKET);
  private final ReadOnlyObjectWrapper<List<Table>> state = new ReadOnlyObjectWrapper<>(List.of());
  private boolean stateWanted;
  private boolean chosenHere;
  private long asked;
  private long stateAsked;

  public InspectorViewModel(Live live) {
    this.live = live;
    this.selection = live.selection();
    selection.looksProperty().addListener(change -> look());
    scope.addListener(change -> place.set(selected().orElse(NONE)));
    live.inspection().subjectProperty().addListener(change -> clear());
  }

  private void clear() {
    asked++;
    exhibit.set(null);
    place.set(NONE);
    state.set(List.of());
  }

  private void look() {
    Chain chain = selection.chain();
    TracedMessage message = chain == null ? null : chain.message();
    long number = selection.packet();
    Exhibit shown = exhibit.get();
    if (number < 1) {
      return;
    }
    if (shown != null && shown.number() == number && Objects.equals(shown.message(), message)) {
      arrived();
      return;
    }
    long question = ++asked;
    Subject subject = live.inspection().subject();
    live.ask(
        () -> read(subject, number, message, shown),
        answer -> {
          if (question == asked && answer.isPresent()) {
            exhibit.set(answer.get());
            arrived();
          }
        });
  }

  private static Optional<Exhibit> read(
      Subject subject, long number, @Nullable TracedMessage message, @Nullable Exhibit before) {
    try {
      return Optional.of(Exhibit.of(subject.trace(), number, message, before));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty(); // it is gone meanwhile; what was shown stays
    }
  }

  /** The bytes that someone has chosen in a view are selected there already. */
  private void arrived() {
    if (!chosenHere) {
      place.set(selected().orElse(NONE));
    }
    chosenHere = false;
    askState();
  }

  private Optional<ByteRange> selected() {
    Exhibit shown = exhibit.get();
    Chain chain = selection.chain();
    if (shown == null || chain == null) {
      return Optional.empty();
    }
    return scope.get() == Scope.MESSAGE
        ? Optional.of(chain.range())
        : shown.inPacket(chain.range());
  }

  /** Someone selects bytes of what is shown. */
  void choose(ByteRange range) {
    Exhibit shown = exhibit.get();
    TracedMessage message = shown == null ? null : shown.message();
    if (shown == null || range.length() == 0 || message == null) {
      return;
    }
    Optional<ByteRange> bytes =
        scope.get() == Scope.MESSAGE ? Optional.of(range) : shown.inMessage(range);
    bytes.ifPresent(
        wanted -> {
          chosenHere = true;
          live.inspection().tracing().bytes(message, wanted);
        });
  }

  /** Someone selects a packet. */
  void choosePacket(long number) {
    if (number != selection.packet()) {
      chosenHere = false;
      live.inspection().tracing().packet(number);
    }
  }

  /** Whether someone looks at what a reader keeps. */
  void wantState(boolean wanted) {
    stateWanted = wanted;
    askState();
  }

  private void askState() {
    Chain chain = selection.chain();
    if (!stateWanted || chain == null) {
      return;
    }
    long question = ++stateAsked;
    Subject subject = live.inspection().subject();
    live.ask(
        () -> subject.trace().state(chain.message(), chain.range().start()),
        tables -> {
          if (question == stateAsked) {
            state.set(tables);
          }
        });
  }

  /** What is shown; null before anything is selected. */
  ReadOnlyObjectProperty<@Nullable Exhibit> exhibitProperty() {
    return exhibit.getReadOnlyProperty();
  }

  Optional<Exhibit> exhibit() {
    return Optional.ofNullable(exhibit.get());
  }

  /** Fields and bytes in the scope that is chosen. */
  Optional<Exhibit.Part> part() {
    return exhibit()
        .map(
            one ->
                scope.get() == Scope.MESSAGE && one.whole() != null ? one.whole() : one.packet());
  }

  /** The bytes that are selected, counted in what is shown; none if it is empty. */
  ReadOnlyObjectProperty<ByteRange> placeProperty() {
    return place.getReadOnlyProperty();
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /** What a reader of the message keeps at the first of the selected bytes. */
  ReadOnlyObjectProperty<List<Table>> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
