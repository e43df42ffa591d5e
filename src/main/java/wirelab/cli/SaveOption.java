package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.capture.live.Availability;
import wirelab.capture.live.CaptureFilter.Carrier;
import wirelab.capture.live.Sources;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;
import wirelab.spi.Catalog;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.trace.live.LiveTrace;

/** The option to record what happens. */
final class SaveOption {
  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = {
        "Record the session into this file while it runs, as pcapng: its packets, which Wireshark"
            + " and 'wirelab inspect' open, and beside them everything that was logged. A file of"
            + " that name is replaced.",
        "Default: nothing is recorded"
      })
  private @Nullable Path file;

  @Option(
      names = "--via",
      paramLabel = "SOURCE",
      defaultValue = LiveTrace.AUTOMATIC,
      description = {
        "Where the packets of --save come from: libpcap or dumpcap, as they travel; or tap, what this"
            + " program sends and receives, which works everywhere, in packets whose headers are made"
            + " up; auto is the best that works.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String via = LiveTrace.AUTOMATIC;

  /**
   * Opens where the packets of {@code plan} come from.
   *
   * @throws SettingException if there is no source of that name
   */
  PacketSource.Opener packets(Plan plan, Catalog catalog, Streams streams) throws SettingException {
    Sources sources = Sources.ofHere();
    if (!Set.of(LiveTrace.AUTOMATIC, LiveTrace.TAP).contains(via) && sources.named(via).isEmpty()) {
      throw new SettingException(
          "--via '%s': there are auto, libpcap, dumpcap, tap".formatted(via));
    }
    boolean stream = catalog.transports().create(plan.wire().transport()).kind() == Kind.STREAM;
    Carrier carrier = stream ? Carrier.TCP : Carrier.UDP;
    boolean auto = via.equals(LiveTrace.AUTOMATIC);
    return sink -> {
      PacketSource source =
          new PacketSource(auto ? sources : usable(sources), carrier, sink, streams::tell);
      if (plan.disturbance().relay() > 0 && plan.role() == Role.SENDER) {
        source.behindRelay(plan.address());
      } else if (plan.disturbance().relay() == 0 && plan.address().port() != 0) {
        source.open(plan.address());
      }
      return source;
    };
  }

  /** The source that was asked for by name; if that is the tap, no other. */
  private Sources usable(Sources sources) throws IOException {
    Sources one = sources.only(via);
    Optional<Availability> lacking =
        one.all().stream()
            .map(source -> source.availability())
            .filter(availability -> !availability.usable())
            .findFirst();
    if (lacking.isPresent()) {
      throw new IOException("--via %s: %s".formatted(via, lacking.get()));
    }
    return one;
  }

  /** Where to, or null. */
  @Nullable Path file() {
    return file;
  }
}
