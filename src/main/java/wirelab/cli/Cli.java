package wirelab.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import wirelab.capture.live.Sources;
import wirelab.cli.doctor.DoctorCommand;
import wirelab.cli.doctor.PluginReport;
import wirelab.os.Sockets;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The command line: reads it, does what it says, and answers with an exit code. */
public final class Cli {
  private static final String PARTS = "parts";

  private static final Set<String> HELP = Set.of("--help", "-h");

  private final Catalog catalog;
  private final PluginReport plugins;
  private final WindowOpener opener;
  private final Streams streams;

  /** On the streams of the process. */
  public Cli(Catalog catalog, PluginReport plugins, WindowOpener opener) {
    this(catalog, plugins, opener, Streams.system());
  }

  Cli(Catalog catalog, WindowOpener opener, Streams streams) {
    this(catalog, PluginReport.none(), opener, streams);
  }

  private Cli(Catalog catalog, PluginReport plugins, WindowOpener opener, Streams streams) {
    this.catalog = catalog;
    this.plugins = plugins;
    this.opener = opener;
    this.streams = streams;
  }

  /** The window alone: making all commands takes as long as all else until the window is begun. */
  private CommandLine window() {
    return ready(new CommandLine(new WindowCommand(catalog, opener)))
        .setParameterExceptionHandler((trouble, arguments) -> all().execute(arguments));
  }

  private CommandLine all() {
    return ready(
            new CommandLine(new WindowCommand(catalog, opener))
                .addSubcommand(new StreamCommand(catalog, streams))
                .addSubcommand(new SendCommand(catalog, streams))
                .addSubcommand(new ReceiveCommand(catalog, streams))
                .addSubcommand(new BenchCommand(catalog, streams))
                .addSubcommand(new CompareCommand(catalog, streams))
                .addSubcommand(new InspectCommand(catalog, streams))
                .addSubcommand(new ExportCommand(catalog, streams))
                .addSubcommand(new CaptureCommand(Sources.ofHere(), streams))
                .addSubcommand(LabCommand.with(catalog, streams))
                .addSubcommand(SlidesCommand.with(opener, streams))
                .addSubcommand(calls(streams))
                .addSubcommand(new DoctorCommand(plugins)))
        .setParameterExceptionHandler(Complaints::badUsage);
  }

  private CommandLine ready(CommandLine commands) {
    commands
        .setOut(streams.out())
        .setErr(streams.err())
        .setResourceBundle(new Names(catalog))
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler(Complaints::failed)
        .setExecutionStrategy(Cli::execute);
    Converters.register(commands);
    explain(commands, catalog);
    return commands;
  }

  private static CallsCommand calls(Streams streams) {
    Optional<Console> person = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    Charset charset = person.map(Console::charset).orElse(StandardCharsets.UTF_8);
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, charset));
    return new CallsCommand(Sockets::system, streams, input, person.isPresent());
  }

  private static void explain(CommandLine root, Catalog catalog) {
    List<String> sections = new ArrayList<>(root.getHelpSectionKeys());
    sections.add(sections.indexOf(SECTION_KEY_EXIT_CODE_LIST_HEADING), PARTS);
    root.setHelpSectionKeys(sections);
    List<CommandLine> all = new ArrayList<>(root.getSubcommands().values());
    all.add(root);
    for (CommandLine command : all) {
      if (command.getCommandSpec().findOption("--help") == null) {
        command.addMixin("help", new HelpOptions());
      }
      command.getHelpSectionMap().put(PARTS, new PartsHelp(catalog));
    }
  }

  /** Does what {@code arguments} say and answers with the exit code. */
  public int execute(String... arguments) {
    if (arguments.length == 0) {
      return plainWindow();
    }
    return (asksForWindow(arguments) ? window() : all()).execute(arguments);
  }

  /** There is nothing to be read, and nothing to be made ready for that. */
  private int plainWindow() {
    try {
      return new WindowCommand(catalog, opener).call();
    } catch (SettingException e) {
      return all().execute();
    }
  }

  private static boolean asksForWindow(String... arguments) {
    return Arrays.stream(arguments).limit(1).allMatch(first -> first.startsWith("--"))
        && Arrays.stream(arguments).noneMatch(HELP::contains);
  }

  /** An option of the window before a command would have no effect: better to say so. */
  private static int execute(ParseResult result) {
    if (result.hasSubcommand() && !result.matchedOptions().isEmpty()) {
      String option = result.matchedOptions().getFirst().longestName();
      String command = result.subcommand().commandSpec().name();
      throw new CommandLine.ParameterException(
          result.commandSpec().commandLine(),
          "%s stands before the command %s; write it after it".formatted(option, command));
    }
    return new RunLast().execute(result);
  }
}
