package wirelab.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import wirelab.model.HostPort;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The command line: reads it, does what it says, and answers with an exit code. */
public final class Cli {
  private static final String PARTS = "parts";

  private final CommandLine commands;

  /** On the streams of the process. */
  public Cli(Catalog catalog, WindowOpener opener) {
    this(catalog, opener, Streams.system());
  }

  Cli(Catalog catalog, WindowOpener opener, Streams streams) {
    commands =
        new CommandLine(new WindowCommand(catalog, opener))
            .addSubcommand(new StreamCommand(catalog, streams))
            .addSubcommand(new SendCommand(catalog, streams))
            .addSubcommand(new ReceiveCommand(catalog, streams))
            .addSubcommand(new BenchCommand(catalog, streams))
            .setOut(streams.out())
            .setErr(streams.err())
            .setResourceBundle(new Names(catalog))
            .setExpandAtFiles(false)
            .registerConverter(HostPort.class, Cli::address)
            .registerConverter(Size.class, converter(Size::parse))
            .registerConverter(Theme.class, converter(Theme::parse))
            .setParameterExceptionHandler(Complaints::badUsage)
            .setExecutionExceptionHandler(Complaints::failed)
            .setExecutionStrategy(Cli::execute);
    explain(commands, catalog);
  }

  private static void explain(CommandLine root, Catalog catalog) {
    List<String> sections = new ArrayList<>(root.getHelpSectionKeys());
    sections.add(sections.indexOf(SECTION_KEY_EXIT_CODE_LIST_HEADING), PARTS);
    root.setHelpSectionKeys(sections);
    List<CommandLine> all = new ArrayList<>(root.getSubcommands().values());
    all.add(root);
    for (CommandLine command : all) {
      command.addMixin("help", new HelpOptions());
      command.getHelpSectionMap().put(PARTS, new PartsHelp(catalog));
    }
  }

  /** Does what {@code arguments} say and answers with the exit code. */
  public int execute(String... arguments) {
    return commands.execute(arguments);
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

  private static HostPort address(String text) {
    try {
      return HostPort.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  private static <T> ITypeConverter<T> converter(Parser<T> parser) {
    return text -> {
      try {
        return parser.parse(text);
      } catch (SettingException e) {
        throw refusal(e);
      }
    };
  }

  private static TypeConversionException refusal(Exception cause) {
    TypeConversionException refusal =
        new TypeConversionException(String.valueOf(cause.getMessage()));
    refusal.initCause(cause);
    return refusal;
  }

  /** Reads a value of an option. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(String text) throws SettingException;
  }
}
