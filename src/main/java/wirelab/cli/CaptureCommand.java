package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wirelab.capture.live.Availability;
import wirelab.capture.live.CaptureException;
import wirelab.capture.live.Device;
import wirelab.capture.live.PacketSource;
import wirelab.capture.live.Sources;
import wirelab.spi.SettingException;

/** Records packets as they travel: {@code wirelab capture}. */
@Command(
    name = "capture",
    description = {
      "Records packets as they travel into a pcapng file, which any program reads. It is on disk as"
          + " it goes, a second behind at most; a pcapng file that is there already is carried on.",
      "Packets come from libpcap, or from dumpcap where only that has the right. It ends with"
          + " --seconds, --packets or Ctrl-C, and tells what was recorded and what was dropped."
    },
    footer = {
      "  wirelab capture --port 9999 --save lesson.pcapng",
      "  wirelab capture --interface eth0 --udp --port 9999 --seconds 10 --save lesson.pcapng",
      "  wirelab capture --list-interfaces"
    })
final class CaptureCommand implements Callable<Integer> {
  private static final String AUTO = "auto";

  @Mixin private CaptureOptions options = new CaptureOptions();

  @Option(
      names = "--via",
      paramLabel = "SOURCE",
      description = {"auto, libpcap or dumpcap.", "Default: auto, the best that works"})
  private String via = AUTO;

  @Option(names = "--save", paramLabel = "FILE", description = "The pcapng file to write.")
  private @Nullable Path file;

  @Option(names = "--list-interfaces", description = "Tell which interfaces there are.")
  private boolean list;

  @Option(names = "--json", description = "Tell the result as one JSON object.")
  private boolean json;

  private final Sources sources;
  private final Streams streams;

  CaptureCommand(Sources sources, Streams streams) {
    this.sources = sources;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    Path path = file;
    if (path == null && !list) {
      throw new SettingException("name the file to write: --save FILE");
    }
    try {
      PacketSource source = source();
      if (path == null || list) {
        return list(source);
      }
      return record(source, path);
    } catch (IOException e) {
      return complain(String.valueOf(e.getMessage()));
    }
  }

  private PacketSource source() throws SettingException, IOException {
    if (!via.equals(AUTO)) {
      return sources
          .named(via)
          .orElseThrow(
              () ->
                  new SettingException(
                      "--via '%s': there are auto, %s"
                          .formatted(
                              via,
                              String.join(
                                  ", ", sources.all().stream().map(PacketSource::name).toList()))));
    }
    Sources.Choice choice = sources.choose();
    Optional<PacketSource> best = choice.source();
    if (best.isEmpty()) {
      throw new IOException(
          "nothing here can capture; "
              + String.join(
                  "; ", choice.passedOver().stream().map(Availability::toString).toList()));
    }
    choice.passedOver().forEach(this::explain);
    return best.get();
  }

  private void explain(Availability better) {
    streams.err().println("not by %s: %s".formatted(better.source(), better));
    streams.err().flush();
  }

  private int list(PacketSource source) throws CaptureException {
    for (Device device : source.devices()) {
      String line =
          json
              ? new Json()
                  .with("name", device.name())
                  .with("description", device.description())
                  .with("addresses", device.addresses())
                  .with("loopback", device.loopback() ? "yes" : "no")
                  .toString()
              : String.format(
                      Locale.ROOT,
                      "%-18s %-40s %s",
                      device.name(),
                      String.join(", ", device.addresses()),
                      device.loopback() ? "loopback" : device.description())
                  .strip();
      streams.out().println(line);
    }
    streams.out().flush();
    return 0;
  }

  private int record(PacketSource source, Path path)
      throws SettingException, IOException, InterruptedException {
    CaptureRun run = new CaptureRun(source, options, path);
    try (Interruption interruption = Interruption.watch()) {
      CaptureResult result = run(run, interruption);
      streams.out().println(json ? result.json() : result.text());
      streams.out().flush();
      int code = result.trouble().map(this::complain).orElse(0);
      interruption.told(code);
      return code;
    }
  }

  private CaptureResult run(CaptureRun run, Interruption interruption)
      throws IOException, InterruptedException {
    try (StatusLine status = new StatusLine(streams)) {
      return run.run(interruption, status);
    }
  }

  private int complain(String line) {
    streams.err().println("wirelab capture: " + line);
    streams.err().flush();
    return 1;
  }
}
