package wirelab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wirelab.slides.Deck;
import wirelab.slides.Decks;

/** Which decks there are: {@code wirelab slides list}. */
@Command(
    name = "list",
    description = {
      "Lists the decks with their slides.",
      "What is wrong in a deck is told with line and column; the exit code is then 1."
    },
    footer = "  wirelab slides list ~/my-slides")
final class SlidesListCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "A folder of decks; the program's own if left out.")
  private @Nullable Path folder;

  private final Streams streams;

  SlidesListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Decks decks = Decks.in(folder == null ? Decks.ours() : folder);
    for (Deck deck : decks.all()) {
      streams
          .out()
          .printf("%-28s %3d slides  %s%n", deck.name(), deck.slides().size(), deck.title());
    }
    streams.out().flush();
    decks.flaws().forEach(flaw -> streams.tell("wirelab slides: " + flaw));
    return decks.flaws().isEmpty() ? 0 : 1;
  }
}
