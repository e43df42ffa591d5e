package wirelab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
final class ShelfTest {
  private static final String GOOD =
      """
      ---
      id: ID
      title: A title
      steps:
        - id: one
          minutes: 2
          check: "true"
          because: [ { id: a, when: "true", say: a }, { id: b, when: "true", say: b } ]
          hints: [ one, two ]
          solve: [ { calls: "sender: s = socket()" } ]
          wrong:
            a: [ { calls: "sender: s = socket()" } ]
            b: [ { calls: "sender: s = socket()" } ]
      ---
      Introduction.

      ## First step
      Text.
      """;

  @TempDir private Path folder;
  private volatile Labs labs = new Labs(List.of(), List.of());

  private void write(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve(id));
    Files.writeString(folder.resolve(id).resolve("lab.md"), text.replace("ID", id));
  }

  private Shelf watch() {
    Shelf shelf = resting();
    shelf.hurry();
    return shelf;
  }

  private Shelf resting() {
    return new Shelf(List.of(folder), lab -> List.of(), Duration.ofMillis(10), read -> labs = read);
  }

  private List<String> ids() {
    return labs.all().stream().map(Lab::id).toList();
  }

  @Test
  void readsLabsAgainWhenOneIsAdded() throws IOException {
    write("a", GOOD);
    Shelf shelf = watch();
    try (shelf) {
      await().until(() -> ids().equals(List.of("a")));
      write("b", GOOD);
      await().until(() -> ids().equals(List.of("a", "b")));
    }
  }

  @Test
  void tellsWhereAWrongFileIsWrongAndReadsTheRest() throws IOException {
    write("a", GOOD);
    write("b", GOOD.replace("minutes: 2", "minutes: two"));
    Shelf shelf = watch();
    try (shelf) {
      await().until(() -> ids().equals(List.of("a")) && !labs.flaws().isEmpty());
    }

    assertThat(labs.flaws())
        .singleElement()
        .asString()
        .endsWith("b/lab.md:6:14: 'two': a whole number is expected here");
  }
}
