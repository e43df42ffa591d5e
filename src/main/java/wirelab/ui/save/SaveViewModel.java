package wirelab.ui.save;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.capture.Damage;
import wirelab.event.Event;
import wirelab.export.Export;
import wirelab.export.Format;
import wirelab.export.UnwritableException;
import wirelab.session.SessionSnapshot;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.live.Subject;

/**
 * Records the running session, and makes files of what is shown for other programs. What comes of
 * it is said as one line. For the window's thread; files are written in the background.
 */
public final class SaveViewModel implements AutoCloseable {
  private static final long SHOW_NANOS = 500_000_000;

  private final Live live;
  private final Subject session;
  private final Openings openings = new Openings();
  private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private @Nullable LiveRecording recording;
  private long lastShown;

  /** Nothing is recorded. To be made before the session runs for the first time. */
  public SaveViewModel(Live live) {
    this.live = live;
    this.session = live.inspection().subject();
    live.log().listen(openings);
  }

  /** Records the session into a file from now on. */
  public void record(Path path) {
    if (recording != null) {
      return;
    }
    try {
      recording = LiveRecording.start(path, session, openings.events());
      recorded.set(true);
      lastShown = 0;
      show();
    } catch (IOException e) {
      live.say(Notice.error("%s can not be recorded into: %s".formatted(path, reason(e))));
    }
  }

  /** Completes the recording. */
  public void stop() {
    LiveRecording ended = take();
    if (ended != null) {
      live.ask(() -> closed(ended), live::say);
    }
  }

  private @Nullable LiveRecording take() {
    LiveRecording taken = recording;
    recording = null;
    recorded.set(false);
    told.set("");
    return taken;
  }

  private static Notice closed(LiveRecording ended) {
    ended.close();
    Optional<String> trouble = ended.trouble();
    if (trouble.isPresent()) {
      return Notice.error(trouble.get());
    }
    String text = "Recorded %s packets into %s".formatted(count(ended), ended.path());
    return ended
        .lack()
        .map(lack -> Notice.warning(text + "; " + lack))
        .orElseGet(() -> Notice.info(text));
  }

  private static String count(LiveRecording recording) {
    return Numbers.count(recording.packets());
  }

  /** Makes a file of what is shown; the end of its name says what kind. */
  public void export(Path target) {
    Optional<Format> format = Format.of(target);
    if (format.isEmpty()) {
      live.say(
          Notice.error(
              "%s: its name must end in one of %s"
                  .formatted(target.getFileName(), Format.endings())));
      return;
    }
    Subject shown = live.inspection().subject();
    busy.set(true);
    live.say(Notice.info("Writing %s …".formatted(target)));
    live.ask(
        () -> written(shown, target, format.get()),
        notice -> {
          busy.set(false);
          live.say(notice);
        });
  }

  private Notice written(Subject shown, Path target, Format format) {
    try {
      Optional<Damage> damage = exported(shown, target, format);
      return damage
          .map(
              place ->
                  Notice.warning(
                      "Wrote %s up to where the file is damaged: %s".formatted(target, place)))
          .orElseGet(() -> Notice.info("Wrote %s".formatted(target)));
    } catch (UnwritableException e) {
      return Notice.error(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Notice.error("%s can not be written: %s".formatted(target, reason(e)));
    }
  }

  private Optional<Damage> exported(Subject shown, Path target, Format format) throws IOException {
    Path file = shown.path();
    if (file != null) {
      return new Export(live.catalog(), file).to(target, format);
    }
    Path folder = Files.createTempDirectory("wirelab");
    Path snapshot = folder.resolve("session.pcapng");
    try {
      Set<Event> events = new LinkedHashSet<>(openings.events());
      events.addAll(shown.log().events());
      SessionSnapshot.write(snapshot, shown.packets(), List.copyOf(events));
      return new Export(live.catalog(), snapshot).to(target, format);
    } finally {
      Files.deleteIfExists(snapshot);
      Files.deleteIfExists(folder);
    }
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return String.valueOf(cause.getMessage());
  }

  /** Says how far the recording is; to be called once per pulse. */
  public void pulse() {
    long now = live.clock().now();
    if (recording != null && now - lastShown >= SHOW_NANOS) {
      lastShown = now;
      show();
    }
  }

  private void show() {
    LiveRecording running = recording;
    if (running == null) {
      return;
    }
    if (running.trouble().isPresent()) {
      stop();
      return;
    }
    told.set(
        "Recording %s · %s packets%s"
            .formatted(
                running.path().getFileName(),
                count(running),
                running.lack().map(lack -> " · " + lack).orElse("")));
  }

  /** Whether the session is being recorded. */
  ReadOnlyBooleanProperty recordedProperty() {
    return recorded.getReadOnlyProperty();
  }

  /** Whether a file is being made. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** How far the recording is; empty while there is none. */
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** A name for a file of what is shown, without its ending. */
  String proposed() {
    Subject shown = live.inspection().subject();
    return shown.file() ? shown.title().replaceFirst("\\.[^.]+$", "") : "session";
  }

  /** Completes the recording, which takes a moment. */
  @Override
  public void close() {
    live.log().ignore(openings);
    LiveRecording ended = take();
    if (ended != null) {
      ended.close();
    }
  }
}
