package wirelab.lab.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which steps a learner has done, where he was last, and the seed that his numbers are drawn from.
 * Any thread may use it. Nothing is written before {@link #save}.
 */
public final class Progress {
  private static final String FILE = "progress.json";
  private static final long SEEDS = 1_000_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path file;
  private final long seed;
  private final Map<String, Kept.OfLab> labs;
  private final Object writing = new Object();
  private Optional<String> trouble;

  private Progress(Path file, Kept kept, @Nullable String trouble) {
    this.file = file;
    this.seed = kept.seed();
    this.labs = new TreeMap<>(kept.labs());
    this.trouble = Optional.ofNullable(trouble);
  }

  /**
   * Reads what is in a folder. Without a file there the learner is new, and a seed is drawn; a file
   * that makes no sense is put aside.
   */
  public static Progress in(Path folder, RandomGenerator chance) {
    Path file = folder.resolve(FILE);
    Kept fresh = new Kept(chance.nextLong(1, SEEDS), Map.of());
    try {
      return new Progress(file, JSON.readValue(Files.readString(file), Kept.class), null);
    } catch (NoSuchFileException e) {
      return new Progress(file, fresh, null);
    } catch (IOException e) {
      return new Progress(file, fresh, "%s can not be read: %s".formatted(file, e.getMessage()));
    } catch (JacksonException | NullPointerException e) {
      return new Progress(file, fresh, aside(file));
    }
  }

  private static String aside(Path file) {
    Path other = file.resolveSibling(FILE + ".damaged");
    try {
      Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
      return "%s makes no sense; it is now %s, and the labs begin anew"
          .formatted(file, other.getFileName());
    } catch (IOException e) {
      return "%s makes no sense, and the labs begin anew".formatted(file);
    }
  }

  /** Why it is not kept, or was not found; a line. */
  public synchronized Optional<String> trouble() {
    return trouble;
  }

  /** The learner's own. */
  public long seed() {
    return seed;
  }

  public synchronized boolean done(String lab, String step) {
    return of(lab).done().contains(step);
  }

  /** Where the learner was last; empty if he has not begun. */
  public synchronized Optional<String> at(String lab) {
    return Optional.of(of(lab).at()).filter(step -> !step.isEmpty());
  }

  private Kept.OfLab of(String lab) {
    return labs.getOrDefault(lab, new Kept.OfLab("", List.of()));
  }

  /** The learner is at this step now. */
  public synchronized void goTo(String lab, String step) {
    labs.put(lab, new Kept.OfLab(step, of(lab).done()));
  }

  /** The learner has done this step, now or before. */
  public synchronized void finish(String lab, String step) {
    Kept.OfLab before = of(lab);
    if (!before.done().contains(step)) {
      List<String> done = new ArrayList<>(before.done());
      done.add(step);
      labs.put(lab, new Kept.OfLab(before.at(), done));
    }
  }

  private synchronized Kept kept() {
    return new Kept(seed, labs);
  }

  private synchronized void trouble(@Nullable String next) {
    trouble = Optional.ofNullable(next);
  }

  /**
   * Writes the file anew, so that there is always a whole one; see {@link #trouble} if it can not
   * be written. Not for the window's thread.
   */
  public void save() {
    synchronized (writing) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, JSON.writeValueAsString(kept()) + "\n");
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        trouble(null);
      } catch (IOException e) {
        trouble("Your progress can not be kept in %s: %s".formatted(file, e.getMessage()));
      }
    }
  }
}
