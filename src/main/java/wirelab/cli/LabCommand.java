package wirelab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import wirelab.spi.Catalog;

/** Labs without a window: {@code wirelab lab}. */
@Command(
    name = "lab",
    description = {
      "The labs: what there is, what each asks for, whether all of them can be done, and what"
          + " learners have handed in."
    },
    footer = {
      "  wirelab lab list",
      "  wirelab lab show sockets",
      "  wirelab lab check ada.wirelab",
      "  wirelab lab grade hand-ins --to marks"
    })
final class LabCommand implements Runnable {
  private final CommandLine commands = new CommandLine(this);

  /** Without a word more it tells what words there are. */
  @Override
  public void run() {
    throw new ParameterException(
        commands,
        "write what is to be done: " + String.join(", ", commands.getSubcommands().keySet()));
  }

  /** The command with its own. */
  static CommandLine with(Catalog catalog, Streams streams) {
    return new LabCommand()
        .commands
        .addSubcommand(new LabListCommand(streams))
        .addSubcommand(new LabShowCommand(streams))
        .addSubcommand(new LabVerifyCommand(catalog, streams))
        .addSubcommand(new LabCheckCommand(catalog, streams))
        .addSubcommand(new LabGradeCommand(catalog, streams))
        .addSubcommand(new LabReportCommand(catalog, streams))
        .addSubcommand(new LabSolveCommand(catalog, streams));
  }
}
