package wirelab.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.capture.CaptureFile;
import wirelab.capture.Damage;
import wirelab.inspect.Inspected;
import wirelab.inspect.Inspector;
import wirelab.inspect.filter.Filter;
import wirelab.inspect.filter.FilterException;
import wirelab.model.Packet;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** What is in a capture file: {@code wirelab inspect}. */
@Command(
    name = "inspect",
    description = {
      "Reads a capture (pcap or pcapng, as tcpdump, Wireshark and dumpcap write them) and lists its"
          + " packets: number, seconds since the first, source, destination, protocol, length and"
          + " what it says.",
      "A file that is damaged is read up to there; where that is, and why, is said on the standard"
          + " error, and the exit code is 1.",
      "A filter names protocols and fields as Wireshark does: tcp.port == 9999 is either port,"
          + " ip.addr either address. There are == != < <= > >=, contains (bytes as 50:4b, or a"
          + " \"text\"), &&, ||, ! and brackets."
    },
    footer = {
      "  wirelab inspect lesson.pcapng --limit 20",
      "  wirelab inspect lesson.pcap --filter 'tcp.port == 9999 && ip.ttl > 10 || udp'",
      "  wirelab inspect lesson.pcap --filter 'frame contains 50:4b' --json"
    })
final class InspectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The capture file.")
  private Path path = Path.of("");

  @Option(names = "--json", description = "Print one JSON object instead of the list.")
  private boolean json;

  @Option(
      names = "--filter",
      paramLabel = "EXPR",
      description = "Only these packets, as in 'tcp.port == 9999 && ip.ttl > 10 || udp'.")
  private @Nullable String expression;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Stop after so many packets that the filter lets through.")
  private @Nullable Long limit;

  private final Catalog catalog;
  private final Streams streams;

  InspectCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException {
    if (limit != null && limit < 1) {
      throw new SettingException("--limit %d: it must be 1 or more".formatted(limit));
    }
    Inspector inspector = new Inspector(catalog.dissectors());
    Predicate<Inspected> filter = filter(inspector);
    try (CaptureFile file = CaptureFile.open(path)) {
      return read(file, inspector, filter);
    } catch (NoSuchFileException e) {
      return complain("there is no such file; check the spelling, or the folder you are in");
    } catch (IOException e) {
      return complain("can not be read: " + e.getMessage());
    }
  }

  private Predicate<Inspected> filter(Inspector inspector) throws SettingException {
    if (expression == null) {
      return packet -> true;
    }
    try {
      return Filter.parse(expression, inspector.names());
    } catch (FilterException e) {
      throw new SettingException(String.valueOf(e.getMessage()));
    }
  }

  private int read(CaptureFile file, Inspector inspector, Predicate<Inspected> filter)
      throws IOException {
    InspectReport report = new InspectReport();
    PacketTable table = new PacketTable(streams.out());
    long most = limit == null ? Long.MAX_VALUE : limit;
    while (report.matched() < most && !streams.out().checkError()) {
      Optional<Packet> packet = file.next();
      if (packet.isEmpty()) {
        break;
      }
      Inspected inspected = inspector.inspect(packet.get());
      boolean wanted = filter.test(inspected);
      report.count(packet.get(), wanted);
      if (wanted && !json) {
        table.add(inspected, report.sinceFirst(packet.get()));
      }
    }
    inspector.finish();
    if (json) {
      streams.out().println(report.object(inspector.conversations(), file.damage()));
    }
    streams.out().flush();
    Optional<Damage> damage = file.damage();
    return damage.isPresent() ? complain(damage.get().toString()) : 0;
  }

  private int complain(String line) {
    streams.err().println("wirelab inspect: %s: %s".formatted(path, line));
    streams.err().flush();
    return 1;
  }
}
