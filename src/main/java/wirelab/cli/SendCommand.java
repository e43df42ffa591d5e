package wirelab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wirelab.model.HostPort;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The sending end alone: {@code wirelab send}. */
@Command(
    name = "send",
    description = {
      "Connects to a receiver and sends pictures: to another wirelab, or to a program of yours that"
          + " listens and reads the same wire.",
      "While nobody listens there it tries again, until somebody does."
    },
    footer = {
      "  wirelab send --to 127.0.0.1:9999",
      "  wirelab send --to 192.168.1.7:9999 --source webcam:0 --codec struct --jpeg 80",
      "  wirelab send --to 127.0.0.1:9999 --framing '>L' --codec pickle --frames 100 --json"
    })
final class SendCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9999",
      description = {"Where the receiver listens.", "Default: ${DEFAULT-VALUE}"})
  private HostPort to = HostPort.DEFAULT;

  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final SizeOption size = new SizeOption();
  @Mixin private final WireOptions wire = new WireOptions();
  @Mixin private final FaultOptions faults = new FaultOptions();
  @Mixin private final RelayOption relay = new RelayOption();
  @Mixin private final QueueOptions queue = new QueueOptions();
  @Mixin private final SaveOption save = new SaveOption();
  @Mixin private final RunOptions run = new RunOptions();

  private final Catalog catalog;
  private final Streams streams;

  SendCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    if (to.port() == 0) {
      throw new SettingException(
          "--to %s: write the port at which the receiver listens".formatted(to));
    }
    Plan plan =
        new Plan(
            Role.SENDER,
            to,
            feed.feed(catalog, size.size(), run.frames(), false),
            wire.wire(catalog),
            queue.applyTo(Handling.DEFAULT));
    Task task = new Task(relay.applyTo(faults.applyTo(plan)), run.frames(), run.time(), null, save);
    return new Conclusion(catalog, streams, "wirelab send").of(task, run.json(), "--to");
  }
}
