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
    Catalog catalog = new Catalog(ServiceLoader.load(Plugin.class));
    System.exit(new Cli(catalog, Main::openWindow).execute(args));
  }

  private static int openWindow(WindowOptions options) {
    System.err.println("wirelab: the window is not part of this build; see wirelab --help");
    return 1;
  }
}
