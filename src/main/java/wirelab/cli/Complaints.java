package wirelab.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import wirelab.spi.SettingException;

/** Turns whatever goes wrong into one line on the standard error, and an exit code. */
final class Complaints {
  private Complaints() {}

  /** The command line can not be understood. */
  static int badUsage(ParameterException cause, String[] arguments) {
    CommandLine command = cause.getCommandLine();
    return usage(
        command,
        cause instanceof UnmatchedArgumentException unmatched
            ? unmatched(command, unmatched.getUnmatched().getFirst())
            : String.valueOf(cause.getMessage()));
  }

  /** A command gave up. */
  static int failed(Exception cause, CommandLine command, ParseResult result) {
    if (cause instanceof SettingException) {
      return usage(command, String.valueOf(cause.getMessage()));
    }
    StackTraceElement[] trace = cause.getStackTrace();
    say(
        command,
        "this is a mistake in wirelab, please report it: %s at %s"
            .formatted(cause, trace.length == 0 ? "an unknown place" : trace[0]));
    return ExitCode.SOFTWARE;
  }

  private static String unmatched(CommandLine command, String word) {
    if (word.startsWith("-")) {
      return "there is no option '%s' here".formatted(word);
    }
    return command.getSubcommands().isEmpty()
        ? "'%s' is one word too many; options begin with --".formatted(word)
        : "there is no command '%s'; there are %s"
            .formatted(word, String.join(", ", command.getSubcommands().keySet()));
  }

  private static int usage(CommandLine command, String complaint) {
    String name = command.getCommandSpec().qualifiedName();
    say(command, "%s (%s --help tells more)".formatted(complaint, name));
    return ExitCode.USAGE;
  }

  private static void say(CommandLine command, String text) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + text.strip().replaceAll("\\s+", " "));
    command.getErr().flush();
  }
}
