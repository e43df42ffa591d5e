package wirelab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** Types commands and keeps what they write. */
final class Shell {
  static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<WindowOptions> windows = new ArrayList<>();

  /** How a command ended. */
  record Result(int code, String out, String err) {
    /** The last line of the output, read as JSON. */
    JsonText json() {
      return JsonText.read(out.strip().lines().toList().getLast());
    }
  }

  static Result type(String... words) {
    return new Shell().run(words);
  }

  Result run(String... words) {
    Streams streams = new Streams(new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code = new Cli(CATALOG, this::open, streams).execute(words);
    return new Result(code, out.toString(), err.toString());
  }

  /** What has been written to the standard error so far; any thread may look. */
  String errSoFar() {
    synchronized (err.getBuffer()) {
      return err.toString();
    }
  }

  private int open(WindowOptions options) {
    windows.add(options);
    return 0;
  }

  List<WindowOptions> windows() {
    return windows;
  }
}
