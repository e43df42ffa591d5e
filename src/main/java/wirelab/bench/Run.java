package wirelab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What was ordered on a bench and what came of it, in the order in which the calls began: a record
 * that can be looked at step by step, forwards and backwards, kept in a file that {@link Script}
 * reads, and done again by {@link Replay}.
 */
public record Run(List<Outcome> outcomes) {
  public Run {
    outcomes = List.copyOf(outcomes);
  }

  static Run of(List<Outcome> outcomes) {
    return new Run(outcomes.stream().sorted(Comparator.comparingInt(Outcome::number)).toList());
  }

  /** What was ordered. */
  public List<Order> orders() {
    return outcomes.stream().map(Outcome::order).toList();
  }

  /** The text that {@link Script#parse} reads. */
  public String text() {
    return Script.of(this);
  }

  /** Writes it, in UTF-8; a file of that name is replaced. */
  public void save(Path file) throws IOException {
    Files.writeString(file, text(), StandardCharsets.UTF_8);
  }
}
