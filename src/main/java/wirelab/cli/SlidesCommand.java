package wirelab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Slides: {@code wirelab slides}. */
@Command(
    name = "slides",
    description = "The slide decks: what there is, and a PDF of each.",
    footer = {"  wirelab slides list", "  wirelab slides export lecture --to lecture.pdf"})
final class SlidesCommand implements Runnable {
  private final CommandLine commands = new CommandLine(this);

  /** Without a word more it tells what words there are. */
  @Override
  public void run() {
    throw new ParameterException(
        commands,
        "write what is to be done: " + String.join(", ", commands.getSubcommands().keySet()));
  }

  /** The command with its own. */
  static CommandLine with(WindowOpener opener, Streams streams) {
    return new SlidesCommand()
        .commands
        .addSubcommand(new SlidesListCommand(streams))
        .addSubcommand(new SlidesExportCommand(opener, streams));
  }
}
