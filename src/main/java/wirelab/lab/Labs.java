package wirelab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labs of some folders, in the order of their names. What is wrong with one of them does not
 * keep the others from being read.
 */
public record Labs(List<Lab> all, List<Flaw> flaws) {
  private static final String FILE = "lab.md";

  public Labs {
    all = List.copyOf(all);
    flaws = List.copyOf(flaws);
  }

  /**
   * Reads {@code FOLDER/NAME/lab.md} for each name there is, folder after folder.
   *
   * @param proof finds what is wrong in a lab's expressions
   */
  public static Labs read(List<Path> folders, Function<Lab, List<Flaw>> proof) {
    List<Lab> labs = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    Map<String, Path> ids = new HashMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder, flaws)) {
        Lab lab = read(file, proof, flaws);
        if (lab == null) {
          continue;
        }
        Path other = ids.putIfAbsent(lab.id(), file);
        if (other == null) {
          labs.add(lab);
        } else {
          String message = "the id '%s' is that of %s already".formatted(lab.id(), other);
          flaws.add(new Flaw(file, Place.START, message));
        }
      }
    }
    return new Labs(labs, flaws);
  }

  private static List<Path> files(Path folder, List<Flaw> flaws) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(one -> one.resolve(FILE)).filter(Files::isRegularFile).sorted().toList();
    } catch (NoSuchFileException e) {
      flaws.add(new Flaw(folder, Place.START, "there is no such folder"));
    } catch (IOException e) {
      flaws.add(new Flaw(folder, Place.START, "can not be read: " + e.getMessage()));
    }
    return List.of();
  }

  private static @Nullable Lab read(Path file, Function<Lab, List<Flaw>> proof, List<Flaw> flaws) {
    try {
      Lab lab = new LabReader(file).read();
      List<Flaw> found = new ArrayList<>(new Proof(lab).flaws());
      found.addAll(proof.apply(lab));
      flaws.addAll(found);
      return found.isEmpty() ? lab : null;
    } catch (LabException e) {
      flaws.add(new Flaw(file, e.place(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      flaws.add(new Flaw(file, Place.START, "can not be read: " + e.getMessage()));
    }
    return null;
  }

  public Optional<Lab> find(String id) {
    return all.stream().filter(lab -> lab.id().equals(id)).findFirst();
  }
}
