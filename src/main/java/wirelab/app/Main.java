package wirelab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import wirelab.app.plugin.DroppedPlugins;
import wirelab.capture.live.Sources;
import wirelab.cli.Cli;
import wirelab.cli.WindowOptions;
import wirelab.cli.doctor.PluginReport;
import wirelab.machine.Screen;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.trace.live.LiveTrace;
import wirelab.ui.SlidesRequest;
import wirelab.ui.WindowRequest;
import wirelab.ui.WirelabWindow;
import wirelab.ui.base.Theme;
import wirelab.ui.slides.Printer;

/** Where the program starts: finds the plugins and hands the command line over. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::tellMistake);
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    DroppedPlugins dropped = DroppedPlugins.ofHere(new Catalog(plugins));
    plugins.addAll(dropped.plugins());
    Catalog catalog = new Catalog(plugins);
    PluginReport report = dropped.report();
    report.troubles().forEach(trouble -> System.err.println("wirelab: " + trouble));
    System.exit(new Cli(catalog, report, options -> openWindow(catalog, options)).execute(args));
  }

  /** For mistakes of ours on any thread: one line is enough to find them by. */
  private static void tellMistake(Thread thread, Throwable mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    System.err.printf(
        "wirelab: this is a mistake in wirelab, please report it: %s on thread %s at %s%n",
        mistake, thread.getName(), trace.length == 0 ? "an unknown place" : trace[0]);
  }

  /** Without a screen a picture of the window takes its place. */
  private static int openWindow(Catalog catalog, WindowOptions options) {
    boolean unseen = options.shot() != null || measures(options) || print(options).isPresent();
    Screen screen = Display.prepare(unseen);
    WindowOptions.Shot shot = options.shot();
    if (!unseen && screen.place() == Screen.Place.MEMORY) {
      System.err.println("wirelab: " + Display.announcement(screen));
      shot = new WindowOptions.Shot(Display.picture(), Display.UNSEEN);
    }
    LiveTrace trace = new LiveTrace(catalog, Sources.ofHere());
    int exit = WirelabWindow.open(catalog, request(options, Optional.ofNullable(shot)), trace);
    if (exit == 0 && shot != null) {
      System.out.println(shot.file().toAbsolutePath());
    }
    if (exit == 0) {
      print(options).ifPresent(print -> System.out.println(print.target().toAbsolutePath()));
    }
    return exit;
  }

  private static boolean measures(WindowOptions options) {
    return options.measured() != null || options.hover();
  }

  private static WindowRequest request(WindowOptions options, Optional<WindowOptions.Shot> shot) {
    return new WindowRequest(
        options.plan(),
        Optional.ofNullable(options.capture()),
        shot.map(WindowOptions.Shot::file),
        shot.map(WindowOptions.Shot::after),
        Optional.ofNullable(options.measured()),
        options.hover(),
        Theme.valueOf(options.theme().name()),
        options.size().width(),
        options.size().height(),
        options.labs(),
        Optional.ofNullable(options.lab()),
        Optional.ofNullable(options.slides()).map(Main::slides));
  }

  private static SlidesRequest slides(WindowOptions.Slides slides) {
    Optional<Printer.Order> order =
        Optional.ofNullable(slides.print())
            .map(print -> new Printer.Order(print.target(), print.notes(), print.filling()));
    return new SlidesRequest(slides.deck(), slides.slide(), order);
  }

  private static Optional<WindowOptions.Print> print(WindowOptions options) {
    return Optional.ofNullable(options.slides())
        .flatMap(slides -> Optional.ofNullable(slides.print()));
  }
}
