package wirelab.lab.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wirelab.lab.handin.HandInFile;

/**
 * The hand-ins of a course, marked. What counts are the steps of all labs of which anybody has
 * handed in anything.
 *
 * @param all in the order of their files' names
 * @param labs that count, by their ids
 */
public record Grades(List<Marked> all, List<String> labs) {
  public Grades {
    all = List.copyOf(all);
    labs = List.copyOf(labs);
  }

  /**
   * Marks all hand-ins of a folder; one that can not be read does not keep the others from it.
   *
   * @param told hears of each as it is marked
   * @throws IOException if the folder can not be read
   */
  public static Grades of(Path folder, Marker marker, Consumer<Marked> told) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(file -> file.toString().endsWith(HandInFile.ENDING))
              .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
              .sorted()
              .toList();
    }
    List<Marked> marked = new ArrayList<>();
    for (Path file : files) {
      Marked one = marker.mark(file);
      marked.add(one);
      told.accept(one);
    }
    List<String> labs =
        marked.stream()
            .flatMap(one -> one.steps().stream().map(MarkedStep::lab))
            .distinct()
            .sorted()
            .toList();
    return new Grades(whole(marked, labs, marker), labs);
  }

  /** Each with the steps that it lacks, and with what it has in common with another. */
  private static List<Marked> whole(List<Marked> marked, List<String> labs, Marker marker) {
    Map<Long, Marked> seeds = new HashMap<>();
    List<Marked> whole = new ArrayList<>();
    for (Marked one : marked) {
      if (!one.readable()) {
        whole.add(one);
        continue;
      }
      Marked other = seeds.putIfAbsent(one.seed(), one);
      List<String> remarks =
          other == null
              ? List.of()
              : List.of("it has the seed of %s, as a copy has".formatted(other.fileName()));
      Marked full = one.with(marker.missing(one, labs), remarks);
      whole.add(
          new Marked(
              full.file(),
              full.learner(),
              full.seed(),
              full.made(),
              full.steps().stream().sorted(marker.order()).toList(),
              full.remarks()));
    }
    return whole;
  }

  /** Whether everything could be read and nothing was altered. */
  public boolean sound() {
    return all.stream().allMatch(Marked::sound);
  }
}
