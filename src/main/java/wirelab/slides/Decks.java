package wirelab.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decks of a folder, in the order of their names. What is wrong in one of them keeps neither
 * the others nor its other slides from being read.
 */
public record Decks(List<Deck> all, List<Flaw> flaws) {
  private static final int MOST_DECKS = 1000;

  public Decks {
    all = List.copyOf(all);
    flaws = List.copyOf(flaws);
  }

  /** The folder of the decks that come with the program. */
  public static Path ours() {
    return Path.of(System.getProperty("wirelab.home", ""), "slides");
  }

  /** The file that is meant by a path, or by the name of a deck that comes with the program. */
  public static Path file(String deck) {
    boolean path = deck.endsWith(Deck.ENDING) || deck.contains("/") || deck.contains("\\");
    return path ? Path.of(deck) : ours().resolve(deck + Deck.ENDING);
  }

  /** Reads each {@code NAME.md} of {@code folder} but its README. */
  public static Decks in(Path folder) {
    List<Path> files = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.filter(Decks::deck).sorted().limit(MOST_DECKS).forEach(files::add);
    } catch (IOException e) {
      flaws.add(new Flaw(folder, 1, 1, "this folder of decks can not be read: " + e));
    }
    return read(files, flaws);
  }

  /** Reads these files. */
  public static Decks of(List<Path> files) {
    return read(files, new ArrayList<>());
  }

  private static boolean deck(Path file) {
    return file.toString().endsWith(Deck.ENDING)
        && !Deck.name(file).equals("README")
        && Files.isRegularFile(file);
  }

  private static Decks read(List<Path> files, List<Flaw> flaws) {
    List<Deck> decks = new ArrayList<>();
    for (Path file : files) {
      new DeckReader(file, flaws).read().ifPresent(decks::add);
    }
    return new Decks(decks, flaws);
  }

  /** The deck of that name. */
  public Optional<Deck> find(String name) {
    return all.stream().filter(deck -> deck.name().equals(name)).findFirst();
  }
}
