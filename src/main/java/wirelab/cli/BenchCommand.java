package wirelab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wirelab.compare.path.PathBenchmark;
import wirelab.compare.path.PathBenchmark.Effort;
import wirelab.compare.path.PathBenchmark.Path;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** How fast the paths are, beside the floor: {@code wirelab bench}. */
@Command(
    name = "bench",
    description = {
      "Measures whole paths, from the test pattern through encoder, socket and decoder, beside two"
          + " yardsticks in the same run: one direct buffer sent through a bare loopback socket,"
          + " and the tutorial's two Python programs where there is a Python with NumPy.",
      "Each round runs each path once, as fast as it goes and at 30 pictures a second; the medians"
          + " of the rounds are printed, and what they are of the bare channel's."
    },
    footer = {
      "  wirelab bench",
      "  wirelab bench --rounds 5 --wire udp+chunks+struct --json",
      "  wirelab bench --scaling",
      "  wirelab bench --capture"
    })
final class BenchCommand implements Callable<Integer> {
  private static final String LINE = "%-36s %10s %6s %12s %6s %12s %10s %6s";

  @Option(
      names = "--wire",
      paramLabel = "WIRE",
      description = {
        "A wire to measure; may be given more than once.",
        "Default: tcp+Q+struct, tcp+Q+pickle with protocols 4 and 5, tcp+Q+java, and"
            + " udp+chunks+struct with datagrams of 1400 and 65000 bytes"
      })
  private List<String> wires =
      List.of(
          "tcp+Q+struct",
          "tcp+Q+pickle:protocol=4",
          "tcp+Q+pickle:protocol=5",
          "tcp+Q+java",
          "udp:datagram=1400+chunks+struct",
          "udp:datagram=65000+chunks+struct");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "640x480",
      description = {"Width and height of the pictures.", "Default: ${DEFAULT-VALUE}"})
  private PictureSize size = new PictureSize(640, 480);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = {"How often each path is measured.", "Default: ${DEFAULT-VALUE}"})
  private int rounds;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "3000",
      description = {
        "Pictures in each run as fast as it goes; a run at 30 a second has 150.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int frames;

  @Option(
      names = "--capture",
      description =
          "Measure instead whether every packet of a raw 640x480 stream at 30 pictures a second,"
              + " over TCP and over UDP, is captured and logged; 10 s each.")
  private boolean capture;

  @Option(
      names = "--scaling",
      description =
          "Measure instead how the time for a picture grows with its size, 160x120 to 3840x2160, and"
              + " with the number of senders and receivers at once, 1 to 8; over TCP and over UDP.")
  private boolean scaling;

  @Option(names = "--no-python", description = "Leave the tutorial's Python pair out.")
  private boolean noPython;

  @Option(names = "--no-video", description = "Leave the runs at 30 pictures a second out.")
  private boolean noVideo;

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  private final Catalog catalog;
  private final Streams streams;

  BenchCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    if (rounds < 1 || frames < 1) {
      throw new SettingException(
          "--rounds %d --frames %d: both must be 1 or more".formatted(rounds, frames));
    }
    try {
      if (scaling) {
        long budget = (long) frames * VideoFormat.bgr(640, 480).byteCount();
        return new ScalingBench(catalog, streams, rounds, budget).run(json);
      }
      return capture ? new CaptureBench(catalog, streams).run(json) : measurePaths();
    } catch (IOException e) {
      streams.err().println("wirelab bench: " + e.getMessage());
      return 1;
    }
  }

  private int measurePaths() throws SettingException, InterruptedException, IOException {
    List<Wire> parsed = new ArrayList<>();
    for (String wire : wires) {
      parsed.add(Wire.parse(wire, catalog));
    }
    VideoFormat format = VideoFormat.bgr(size.width(), size.height());
    Effort effort =
        new Effort(rounds, frames, noPython ? 0 : Math.max(60, frames / 10), noVideo ? 0 : 150);
    List<Path> paths = new PathBenchmark(catalog, format, effort, parsed, this::tell).run();
    streams.out().println(json ? object(format, paths) : table(format, paths));
    streams.out().flush();
    return 0;
  }

  private void tell(String what) {
    streams.err().println(what);
    streams.err().flush();
  }

  private String table(VideoFormat format, List<Path> paths) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s raw, %,d bytes a picture, medians of %d rounds; ratios are to the bare channel%n"
            .formatted(format, format.byteCount(), rounds));
    text.append(
        LINE.formatted(
            "path",
            "pictures/s",
            "ratio",
            "p50 at 30/s",
            "ratio",
            "p99 at 30/s",
            "heap each",
            "lost"));
    for (Path path : paths) {
      text.append("%n".formatted())
          .append(
              LINE.formatted(
                  path.name(),
                  number("%,.0f", path.fps()),
                  number("%.2f", path.fpsRatio()),
                  number("%.3f ms", path.p50Millis()),
                  number("%.2f", path.p50Ratio()),
                  number("%.3f ms", path.p99Millis()),
                  path.allocated() > 0 ? number("%,.0f B", path.allocated()) : "",
                  number("%.1f %%", 100 * path.lost())));
    }
    return text.toString();
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }

  private Json object(VideoFormat format, List<Path> paths) {
    Json all = new Json();
    for (Path path : paths) {
      all.with(
          path.name(),
          new Json()
              .with("fps", path.fps())
              .with("fps_ratio", path.fpsRatio())
              .with("p50_ms", path.p50Millis())
              .with("p50_ratio", path.p50Ratio())
              .with("p99_ms", path.p99Millis())
              .with("allocated_bytes", path.allocated())
              .with("lost", path.lost()));
    }
    return new Json()
        .with("jdk", Runtime.version().toString())
        .with("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        .with("processors", Runtime.getRuntime().availableProcessors())
        .with("size", format.width() + "x" + format.height())
        .with("bytes", format.byteCount())
        .with("rounds", rounds)
        .with("frames", frames)
        .with("paths", all);
  }
}
