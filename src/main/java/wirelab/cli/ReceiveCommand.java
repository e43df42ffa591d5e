package wirelab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wirelab.model.HostPort;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** The receiving end alone: {@code wirelab receive}. */
@Command(
    name = "receive",
    description = {
      "Listens for a sender and receives pictures: from another wirelab, or from a program of yours"
          + " that connects and writes the same wire.",
      "Senders may come and go, and may send nonsense: with --frames it ends when exactly that many"
          + " whole pictures are here, whatever came between them."
    },
    footer = {
      "  wirelab receive --listen 127.0.0.1:9999",
      "  wirelab receive --listen 0.0.0.0:9999 --frames 100 --frames-out pictures",
      "  wirelab receive --transport udp --codec struct --incomplete show --seconds 10 --json"
    })
final class ReceiveCommand implements Callable<Integer> {
  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9999",
      description = {
        "Where to listen: 127.0.0.1 hears this machine only, 0.0.0.0 every network; port 0 lets"
            + " the system choose.",
        "Default: ${DEFAULT-VALUE}"
      })
  private HostPort listen = HostPort.DEFAULT;

  @Mixin private final WireOptions wire = new WireOptions();
  @Mixin private final FaultOptions faults = new FaultOptions();
  @Mixin private final ReceiptOptions receipt = new ReceiptOptions();
  @Mixin private final SaveOption save = new SaveOption();
  @Mixin private final RunOptions run = new RunOptions();

  private final Catalog catalog;
  private final Streams streams;

  ReceiveCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    Handling handling = receipt.applyTo(Handling.DEFAULT);
    Plan plan = new Plan(Role.RECEIVER, listen, Feed.DEFAULT, wire.wire(catalog), handling);
    Task task = new Task(faults.applyTo(plan), run.frames(), run.time(), receipt.folder(), save);
    return new Conclusion(catalog, streams, "wirelab receive").of(task, run.json(), "--listen");
  }
}
