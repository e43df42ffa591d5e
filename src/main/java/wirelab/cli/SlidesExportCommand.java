package wirelab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.model.HostPort;
import wirelab.model.PictureSize;
import wirelab.pipeline.Plan;
import wirelab.slides.Deck;
import wirelab.slides.Decks;
import wirelab.spi.SettingException;

/** A PDF of a deck: {@code wirelab slides export}. */
@Command(
    name = "export",
    description = {
      "Draws each slide, with the running program where it shows live panes, and writes a PDF with"
          + " a page for each slide. No display is needed.",
      "What is wrong in the deck is told with line and column; the exit code is then 1, and the"
          + " PDF has what is right."
    },
    footer = {
      "  wirelab slides export lecture --to lecture.pdf",
      "  wirelab slides export ~/my-slides/tcp.md --to tcp.pdf --notes"
    })
final class SlidesExportCommand implements Callable<Integer> {
  private static final PictureSize SIZE = new PictureSize(1280, 720);
  private static final Plan ANY_PORT = Plan.DEFAULT.withAddress(new HostPort("127.0.0.1", 0));
  private static final Duration FILLING = Duration.ofMillis(2500);

  @Parameters(
      paramLabel = "DECK",
      description = "A name that `wirelab slides list` lists, or a file of your own.")
  private String deck = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The PDF to write; one of that name is replaced.")
  private Path target = Path.of("");

  @Option(names = "--notes", description = "Below each slide, what the speaker says.")
  private boolean notes;

  @Option(
      names = "--theme",
      paramLabel = "light|dark|projector",
      defaultValue = "light",
      description = {"How the slides look.", "Default: ${DEFAULT-VALUE}"})
  private Theme theme = Theme.LIGHT;

  private final WindowOpener opener;
  private final Streams streams;

  SlidesExportCommand(WindowOpener opener, Streams streams) {
    this.opener = opener;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException {
    Path folder = target.toAbsolutePath().getParent();
    if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw new SettingException("--to %s: its name must end in .pdf".formatted(target));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new SettingException("--to %s: there is no folder %s".formatted(target, folder));
    }
    Decks decks = Decks.of(List.of(Decks.file(deck)));
    decks.flaws().forEach(flaw -> streams.tell("wirelab slides: " + flaw));
    Optional<Deck> found = decks.all().stream().findFirst();
    if (found.isEmpty()) {
      return 1;
    }
    WindowOptions.Print print = new WindowOptions.Print(target, notes, FILLING);
    int exit =
        opener.open(
            WindowOptions.of(
                ANY_PORT, theme, SIZE, new WindowOptions.Slides(found.get(), 1, print)));
    return exit == 0 && decks.flaws().isEmpty() ? 0 : 1;
  }
}
