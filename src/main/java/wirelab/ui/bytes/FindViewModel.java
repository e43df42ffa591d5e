package wirelab.ui.bytes;

import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import wirelab.model.ByteRange;
import wirelab.ui.base.Numbers;

/** Searches on a thread of its own for what is written, and tells where it is. */
final class FindViewModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty hex = new SimpleBooleanProperty(false);
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final DoubleProperty progress = new SimpleDoubleProperty(0);
  private final Supplier<ByteSource> source;
  private final Supplier<ByteRange> selection;
  private final Consumer<ByteRange> found;
  private final Executor window;
  private AtomicBoolean stopped = new AtomicBoolean();

  /**
   * @param selection where to go on from
   * @param found takes the bytes that were found
   * @param window runs things on the thread that all of this is used on
   */
  FindViewModel(
      Supplier<ByteSource> source,
      Supplier<ByteRange> selection,
      Consumer<ByteRange> found,
      Executor window) {
    this.source = source;
    this.selection = selection;
    this.found = found;
    this.window = window;
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether the text is hex digits. */
  BooleanProperty hexProperty() {
    return hex;
  }

  StringProperty noteProperty() {
    return note;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  DoubleProperty progressProperty() {
    return progress;
  }

  /** Looks after what is selected. */
  void next() {
    ByteRange from = selection.get();
    search(search -> search.forward(from.length() == 0 ? from.start() : from.start() + 1));
  }

  /** Looks before what is selected. */
  void previous() {
    ByteRange from = selection.get();
    search(search -> search.backward(from.start() - 1));
  }

  /** Gives up a search that goes on. */
  void cancel() {
    if (busy.get()) {
      stopped.set(true);
      busy.set(false);
      note.set("Stopped");
    }
  }

  private interface Way {
    OptionalLong from(Search search);
  }

  private void search(Way way) {
    cancel();
    Needle needle;
    try {
      needle = hex.get() ? Needle.hex(text.get()) : Needle.text(text.get());
    } catch (IllegalArgumentException e) {
      note.set(e.getMessage());
      return;
    }
    AtomicBoolean own = new AtomicBoolean();
    stopped = own;
    progress.set(0);
    note.set("");
    busy.set(true);
    Search search = new Search(source.get(), needle, own::get, part -> show(own, part));
    Thread.ofVirtual()
        .name("wirelab-search")
        .start(
            () -> {
              OptionalLong place = way.from(search);
              window.execute(() -> end(own, place, needle.length()));
            });
  }

  private void show(AtomicBoolean own, double part) {
    window.execute(
        () -> {
          if (!own.get()) {
            progress.set(part);
          }
        });
  }

  private void end(AtomicBoolean own, OptionalLong place, int length) {
    if (own.get()) {
      return;
    }
    busy.set(false);
    if (place.isPresent()) {
      note.set("At byte " + Numbers.count(place.getAsLong()));
      found.accept(ByteRange.of(place.getAsLong(), length));
    } else {
      note.set("Not found");
    }
  }
}
