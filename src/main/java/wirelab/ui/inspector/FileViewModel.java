package wirelab.ui.inspector;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.event.SessionLog;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Inspection;
import wirelab.ui.live.Subject;

/**
 * Opens a capture: it is read on a thread of its own, and what has been read can be looked at
 * already. For the window's thread.
 */
public final class FileViewModel {
  private static final int REPORT_EVERY = 2_000;

  /** So many of a file's events are listed, the last. */
  private static final int KEPT_EVENTS = 1_000_000;

  private final Catalog catalog;
  private final Inspection inspection;
  private final Executor window;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final Map<Long, List<String>> comments = new ConcurrentHashMap<>();
  private @Nullable SessionIndex index;
  private AtomicBoolean stopped = new AtomicBoolean(true);

  /** How far the reading is. */
  private record Report(long packets, double progress, boolean ended, String trouble) {}

  /**
   * No file is open.
   *
   * @param window runs things on the thread that all of this is used on
   */
  public FileViewModel(Catalog catalog, Inspection inspection, Executor window) {
    this.catalog = catalog;
    this.inspection = inspection;
    this.window = window;
  }

  /** Opens a file in place of what is shown; if it can not be opened, that stays. */
  public void open(Path path) {
    SessionIndex opened;
    try {
      opened = SessionIndex.open(path);
    } catch (NoSuchFileException e) {
      trouble.set(path + ": there is no such file");
      return;
    } catch (IOException e) {
      trouble.set(path + ": " + e.getMessage());
      return;
    }
    close();
    index = opened;
    AtomicBoolean own = new AtomicBoolean();
    stopped = own;
    Trace trace = new Trace(catalog, opened);
    SessionLog log = new SessionLog(KEPT_EVENTS);
    log.listen(trace);
    opened.onEvent(log);
    String title = String.valueOf(path.getFileName());
    open.set(true);
    busy.set(true);
    inspection.show(new Subject(title, trace, opened, log, path));
    Thread.ofPlatform()
        .daemon()
        .name("wirelab-reader")
        .start(() -> read(title, opened, trace, own));
  }

  private void read(String title, SessionIndex file, Trace trace, AtomicBoolean own) {
    String why = "";
    try {
      Optional<Packet> next = file.next();
      while (next.isPresent() && !own.get()) {
        trace.add(next.get());
        if (!next.get().comments().isEmpty()) {
          comments.put(next.get().number(), next.get().comments());
        }
        if (next.get().number() % REPORT_EVERY == 0) {
          tell(title, own, new Report(trace.end() - 1, file.progress(), false, ""));
        }
        next = file.next();
      }
      why = file.damage().map(Object::toString).orElse("");
    } catch (IOException e) {
      why = "can not be read any further: " + e.getMessage();
    }
    trace.finish();
    tell(title, own, new Report(trace.end() - 1, file.progress(), true, why));
  }

  private void tell(String title, AtomicBoolean own, Report report) {
    window.execute(
        () -> {
          if (own.equals(stopped) && open.get()) {
            take(title, report);
          }
        });
  }

  private void take(String title, Report report) {
    boolean cut = stopped.get() && report.progress() < 1;
    busy.set(!report.ended());
    progress.set(report.progress());
    told.set(
        "%s · %s packets%s"
            .formatted(title, Numbers.count(report.packets()), cut ? ", stopped there" : ""));
    trouble.set(report.trouble());
  }

  /** Reads no more; what has been read stays. */
  void stop() {
    stopped.set(true);
  }

  /** Shows the running session again. */
  public void close() {
    stopped.set(true);
    SessionIndex before = index;
    index = null;
    comments.clear();
    if (before != null) {
      inspection.showSession();
      try {
        before.close();
      } catch (IOException e) {
        trouble.set(String.valueOf(e.getMessage()));
      }
    }
    open.set(false);
    busy.set(false);
    told.set("");
    trouble.set("");
  }

  /** Comments that came with the packets, each once. */
  Map<Long, List<String>> takeComments() {
    Map<Long, List<String>> taken = Map.copyOf(comments);
    comments.keySet().removeAll(taken.keySet());
    return taken;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Whether it is being read. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Which file, and how many packets it has. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Where it is damaged, or why it can not be opened; may be empty. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
