package wirelab.ui.bench;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Example;
import wirelab.bench.OrderException;
import wirelab.bench.Run;
import wirelab.bench.Script;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** Runs of the bench in files: opened, saved, and those that come with the program. */
public final class FilesViewModel {
  private final Live live;
  private final BenchViewModel bench;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  public FilesViewModel(Live live, BenchViewModel bench) {
    this.live = live;
    this.bench = bench;
  }

  /** What was opened. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  void clear() {
    told.set("");
  }

  void example(Example example) {
    bench.load(example.script());
    told.set(example.title());
  }

  void open(Path file) {
    live.ask(
        () -> read(file),
        loaded -> {
          Script script = loaded.script;
          if (script == null) {
            live.say(Notice.error(loaded.wrong));
          } else {
            bench.load(script);
            boolean record = !script.record().outcomes().isEmpty();
            told.set(file.getFileName() + (record ? ": a record; its sockets are gone" : ""));
          }
        });
  }

  /** What was read, or one line on why it could not be. */
  private record Loaded(@Nullable Script script, String wrong) {}

  private static Loaded read(Path file) {
    try {
      return new Loaded(Script.read(file), "");
    } catch (OrderException e) {
      return new Loaded(null, "%s: %s".formatted(file.getFileName(), e.getMessage()));
    } catch (NoSuchFileException e) {
      return new Loaded(null, "%s: there is no such file".formatted(file));
    } catch (IOException e) {
      return new Loaded(null, "%s: %s".formatted(file, e.getMessage()));
    }
  }

  void save(Path file) {
    Run run = bench.run();
    live.ask(() -> write(run, file), live::say);
  }

  private static Notice write(Run run, Path file) {
    try {
      run.save(file);
      return Notice.info(
          "Saved %d calls to %s".formatted(run.outcomes().size(), file.getFileName()));
    } catch (IOException e) {
      return Notice.error("%s could not be written: %s".formatted(file, e.getMessage()));
    }
  }
}
