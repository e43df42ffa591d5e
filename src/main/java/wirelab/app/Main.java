package wirelab.app;

import java.util.ServiceLoader;
import wirelab.cli.Cli;
import wirelab.cli.WindowOptions;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** Where the program starts: finds the plugins and hands the command line over. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::tellMistake);
    Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
    System.exit(new Cli(catalog, Main::openWindow).execute(args));
  }

  /** For mistakes of ours on any thread: one line is enough to find them by. */
  private static void tellMistake(Thread thread, Throwable mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    System.err.printf(
        "wirelab: this is a mistake in wirelab, please report it: %s on thread %s at %s%n",
        mistake, thread.getName(), trace.length == 0 ? "an unknown place" : trace[0]);
  }

  private static int openWindow(WindowOptions options) {
    System.err.println("wirelab: the window is not part of this build; see wirelab --help");
    return 1;
  }
}
