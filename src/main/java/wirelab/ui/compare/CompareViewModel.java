package wirelab.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.compare.Comparison;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.compare.Findings;
import wirelab.compare.Progress;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.compare.report.Retake;
import wirelab.compare.report.RunFile;
import wirelab.spi.SettingException;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** Comparisons: the one that runs and those that are kept. For the window's thread. */
public final class CompareViewModel implements AutoCloseable {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss").withZone(ZoneId.systemDefault());

  private final Live live;
  private final Shelf shelf;
  private final Consumer<Path> opener;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ObservableList<KeptRun> kept = FXCollections.observableArrayList();
  private Runnable newest = () -> {};
  private boolean read;
  private @Nullable Comparison comparison;

  /**
   * Nothing runs, and nothing is read.
   *
   * @param folder where comparisons are kept
   * @param opener shows a session's file in the inspector
   */
  public CompareViewModel(Live live, Path folder, Consumer<Path> opener) {
    this.live = live;
    this.shelf = new Shelf(folder);
    this.opener = opener;
  }

  /** Reads what is kept, the first time that it is asked for: starting need not wait for that. */
  void read() {
    if (read) {
      return;
    }
    read = true;
    live.ask(
        shelf::read,
        content -> {
          kept.addAll(content.runs().stream().filter(this::unknown).toList());
          content.troubles().forEach(trouble -> live.say(Notice.error(trouble)));
        });
  }

  /** What has come meanwhile stands there already. */
  private boolean unknown(KeptRun run) {
    return kept.stream().noneMatch(other -> other.name().equals(run.name()));
  }

  /** Compares; says why where that can not be. */
  void start(Order order) {
    if (running.get()) {
      return;
    }
    try {
      Contest contest =
          order.contest(live.catalog(), live.plan().feed().source(), live.clock().now());
      Comparison next =
          new Comparison(live.catalog(), contest, at -> live.later(() -> progressed(at)));
      comparison = next;
      running.set(true);
      progress.set(0);
      told.set(live.running() ? "The stream runs meanwhile: stop it for calmer figures." : "");
      Thread.ofPlatform().daemon().name("wirelab-comparing").start(() -> run(next, order.name()));
    } catch (SettingException | IllegalArgumentException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
    }
  }

  /** On the thread that compares. */
  private void run(Comparison next, String name) {
    try {
      Run run = next.run();
      String given = name.isBlank() ? name(run) : name.strip();
      KeptRun result = new KeptRun(given, run);
      String trouble = keep(result);
      Findings.of(run, live.clock().now()).forEach(live.log());
      live.later(() -> ended(result, trouble));
    } catch (SettingException | IOException e) {
      live.later(() -> failed(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String name(Run run) {
    List<String> names = run.contest().contestants().stream().map(Contestant::name).toList();
    return MOMENT.format(run.began()) + " " + String.join(", ", names);
  }

  /** Why it could not be kept; empty if it was. */
  private String keep(KeptRun result) {
    try {
      shelf.keep(result);
      return "";
    } catch (IOException e) {
      return "This comparison is not kept: " + e.getMessage();
    }
  }

  private void progressed(Progress at) {
    if (running.get()) {
      progress.set((double) at.done() / at.total());
    }
  }

  private void ended(KeptRun result, String trouble) {
    running.set(false);
    told.set(trouble);
    kept.removeIf(other -> other.name().equals(result.name()));
    add(result);
  }

  private void add(KeptRun result) {
    kept.addFirst(result);
    newest.run();
  }

  private void failed(String reason) {
    running.set(false);
    told.set("");
    live.say(Notice.error(reason));
  }

  /** Ends it early; what there is counts. */
  void stop() {
    if (comparison != null) {
      comparison.stop();
    }
  }

  void remove(List<KeptRun> runs) {
    List<KeptRun> gone = new ArrayList<>(runs);
    kept.removeAll(gone);
    live.ask(
        () -> {
          try {
            for (KeptRun run : gone) {
              shelf.remove(run);
            }
            return Notice.NONE;
          } catch (IOException e) {
            return Notice.error(String.valueOf(e.getMessage()));
          }
        },
        this::say);
  }

  /** Opens a comparison from a file. */
  void open(Path file) {
    live.ask(
        () -> {
          try {
            KeptRun opened = new KeptRun(Shelf.name(file), RunFile.read(file));
            return new Opened(opened, Notice.NONE);
          } catch (IOException e) {
            return new Opened(null, Notice.error(String.valueOf(e.getMessage())));
          }
        },
        opened -> {
          if (opened.run != null) {
            add(opened.run);
          }
          say(opened.notice);
        });
  }

  private record Opened(@Nullable KeptRun run, Notice notice) {}

  /** Sends the picture once more, now with its packets, and shows these in the inspector. */
  void inspect(Run run, Sample sample) {
    told.set("Sending picture %d once more, with its packets …".formatted(sample.picture()));
    live.ask(
        () -> retaken(run, sample),
        retake -> {
          told.set("");
          if (retake.file != null) {
            opener.accept(retake.file);
          }
          say(retake.notice);
        });
  }

  private record Retaken(@Nullable Path file, Notice notice) {}

  private Retaken retaken(Run run, Sample sample) {
    try {
      Path file = Files.createTempDirectory("wirelab").resolve("picture.pcapng");
      file.toFile().deleteOnExit();
      Retake.write(run, sample, live.catalog(), file);
      return new Retaken(file, Notice.NONE);
    } catch (SettingException | IOException e) {
      return new Retaken(null, Notice.error(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Retaken(null, Notice.NONE);
    }
  }

  /** Writes {@code text} somewhere, off the window's thread, and says what came of it. */
  void export(Path file, Export export) {
    live.ask(
        () -> {
          try {
            export.to(file);
            return Notice.info("Saved to " + file.getFileName());
          } catch (IOException e) {
            return Notice.error(String.valueOf(e.getMessage()));
          }
        },
        this::say);
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Export {
    void to(Path file) throws IOException;
  }

  private void say(Notice notice) {
    if (notice.kind() != Notice.Kind.NONE) {
      live.say(notice);
    }
  }

  /** {@code shower} is run when one has come that was asked for: it is the first of those kept. */
  void onNewest(Runnable shower) {
    newest = shower;
  }

  /** Newest first. */
  ObservableList<KeptRun> kept() {
    return kept;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  @Override
  public void close() {
    stop();
  }
}
