package wirelab.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.inspect.filter.Filter;
import wirelab.inspect.filter.FilterException;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.trace.Trace;

/** What is in a capture file: {@code wirelab inspect}. */
@Command(
    name = "inspect",
    description = {
      "Reads a capture (pcap or pcapng, as tcpdump, Wireshark and dumpcap write them) and lists its"
          + " packets: number, seconds since the first, source, destination, protocol, length and"
          + " what it says. Video in it can be taken out again.",
      "A file that is damaged is read up to there; where that is, and why, is said on the standard"
          + " error, and the exit code is 1.",
      "A filter names protocols and fields as Wireshark does: tcp.port == 9999 is either port,"
          + " ip.addr either address; wirelab.message is the number of the message that a packet"
          + " carries. There are == != < <= > >=, contains (bytes as 50:4b, or a \"text\"), &&, ||, !"
          + " and brackets."
    },
    footer = {
      "  wirelab inspect lesson.pcapng --limit 20",
      "  wirelab inspect lesson.pcap --filter 'tcp.port == 9999 && ip.ttl > 10 || udp'",
      "  wirelab inspect lesson.pcap --json --frames-out pictures --video lesson.avi"
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

  @Option(
      names = "--frames-out",
      paramLabel = "DIR",
      description = {
        "Write the pictures of the video in it into this folder, as PNG; what they lack is"
            + " hatched. hashes.txt beside them has a line for each whole picture: 16 digits of the"
            + " SHA-256 of its pixels, or of the JPEG that it travelled as.",
        "Default: nowhere"
      })
  private @Nullable Path folder;

  @Option(
      names = "--video",
      paramLabel = "FILE.avi",
      description = {"Write the video in it into this file.", "Default: nowhere"})
  private @Nullable Path video;

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
    if (video != null && !video.toString().endsWith(".avi")) {
      throw new SettingException("--video %s: its name must end with .avi".formatted(video));
    }
    try (SessionIndex index = SessionIndex.open(path)) {
      Trace trace = new Trace(catalog, index);
      index.onEvent(trace);
      return report(index, trace);
    } catch (NoSuchFileException e) {
      return complain("there is no such file; check the spelling, or the folder you are in");
    } catch (IOException e) {
      return complain("can not be read: " + e.getMessage());
    }
  }

  private int report(SessionIndex index, Trace trace) throws SettingException, IOException {
    Optional<Filter> filter = filter(trace);
    long most = limit == null ? Long.MAX_VALUE : limit;
    Inspection inspection = new Inspection(index, trace, filter, most);
    inspection.read();
    if (!json) {
      inspection.list(streams.out());
    }
    int code = 0;
    Extraction.Result pictures = Extraction.Result.NONE;
    if (json || folder != null || video != null) {
      try {
        pictures = new Extraction(catalog, trace, index).to(folder, video);
        pictures.remarks().forEach(this::tell);
      } catch (IOException e) {
        code = complain(String.valueOf(e.getMessage()));
      }
    }
    if (json) {
      streams.out().println(inspection.object(pictures));
    }
    streams.out().flush();
    return index.damage().map(damage -> complain(damage.toString())).orElse(code);
  }

  private Optional<Filter> filter(Trace trace) throws SettingException {
    if (expression == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Filter.parse(expression, trace.names()));
    } catch (FilterException e) {
      throw new SettingException(String.valueOf(e.getMessage()));
    }
  }

  private int complain(String line) {
    tell(line);
    return 1;
  }

  private void tell(String line) {
    streams.err().println("wirelab inspect: %s: %s".formatted(path, line));
    streams.err().flush();
  }
}
