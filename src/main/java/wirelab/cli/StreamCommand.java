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

/** Both ends of the wire in this program: {@code wirelab stream}. */
@Command(
    name = "stream",
    description = {
      "Sends pictures and receives them again, both ends in this program but with real sockets"
          + " between them; each picture that arrives is compared with the one that was sent.",
      "It ends when all pictures are sent and received. Over datagrams that may be fewer: then the"
          + " result says how many were lost."
    },
    footer = {
      "  wirelab stream --frames 300",
      "  wirelab stream --codec struct --size 1920x1080 --fps max --seconds 5",
      "  wirelab stream --transport udp:datagram=65000 --codec pickle:jpeg=80 --json",
      "  wirelab stream --transport udp --codec struct --fault drop:p=0.01 --fault-seed 7"
    })
final class StreamCommand implements Callable<Integer> {
  @Mixin private final FeedOptions feed = new FeedOptions();
  @Mixin private final SizeOption size = new SizeOption();
  @Mixin private final WireOptions wire = new WireOptions();
  @Mixin private final FaultOptions faults = new FaultOptions();
  @Mixin private final RelayOption relay = new RelayOption();
  @Mixin private final QueueOptions queue = new QueueOptions();
  @Mixin private final ReceiptOptions receipt = new ReceiptOptions();
  @Mixin private final SaveOption save = new SaveOption();
  @Mixin private final RunOptions run = new RunOptions();

  @Option(
      names = "--no-verify",
      description = "Do not compare the pictures that arrive with those that were sent.")
  private boolean unverified;

  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:0",
      description = {
        "Where the receiving end listens; port 0 lets the system choose.",
        "Default: ${DEFAULT-VALUE}"
      })
  private HostPort address = HostPort.DEFAULT;

  private final Catalog catalog;
  private final Streams streams;

  StreamCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    Handling handling = receipt.applyTo(queue.applyTo(Handling.DEFAULT));
    if (unverified) {
      handling = new Handling(handling.queue(), handling.whenFull(), handling.limits(), false);
    }
    Plan plan =
        new Plan(
            Role.BOTH,
            address,
            feed.feed(catalog, size.size(), run.frames(), false),
            wire.wire(catalog),
            handling);
    Task task =
        new Task(
            relay.applyTo(faults.applyTo(plan)), run.frames(), run.time(), receipt.folder(), save);
    return new Conclusion(catalog, streams, "wirelab stream").of(task, run.json(), "--address");
  }
}
