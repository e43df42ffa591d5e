package wirelab.cli;

import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirelab.model.HostPort;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** A command of the command line that runs in this process, on a thread of its own. */
final class InvokedCommand {
  private static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern LISTENING = Pattern.compile("listening at (\\S+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> exit;

  private InvokedCommand(String... arguments) {
    Streams streams = new Streams(new PrintWriter(out, true), new PrintWriter(err, true), false);
    Cli cli = new Cli(CATALOG, options -> 1, streams);
    exit = CompletableFuture.supplyAsync(() -> cli.execute(arguments), Thread::startVirtualThread);
  }

  /** Starts what is typed behind {@code wirelab}. */
  static InvokedCommand start(String... arguments) {
    return new InvokedCommand(arguments);
  }

  /** Runs what is typed behind {@code wirelab} to its end. */
  static InvokedCommand run(String... arguments) throws Exception {
    InvokedCommand command = start(arguments);
    command.exitCode();
    return command;
  }

  /** Where it listens, once it does. */
  HostPort listening() {
    await().atMost(PATIENCE).until(() -> exit.isDone() || LISTENING.matcher(error()).find());
    Matcher told = LISTENING.matcher(error());
    if (!told.find()) {
      throw new AssertionError("it does not listen, but says: " + error());
    }
    return HostPort.parse(told.group(1));
  }

  int exitCode() throws Exception {
    return exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  String output() {
    return out.toString();
  }

  String error() {
    return err.toString();
  }

  /** A whole number of the JSON object that it tells in the end. */
  long count(String member) {
    return Long.parseLong(value(member));
  }

  /** A number of the JSON object that it tells in the end. */
  double number(String member) {
    return Double.parseDouble(value(member));
  }

  private String value(String member) {
    Matcher told = Pattern.compile("\"" + member + "\": ?([-.0-9]+|null)").matcher(output());
    if (!told.find()) {
      throw new AssertionError("no %s in: %s%s".formatted(member, output(), error()));
    }
    return told.group(1);
  }
}
