package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirelab.compare.Comparison;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.compare.Run;
import wirelab.compare.report.RunFile;
import wirelab.model.PictureSize;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** The same pictures through several wires: {@code wirelab compare}. */
@Command(
    name = "compare",
    description = {
      "Sends the same pictures through two wires or more, both ends in this program, in turns that"
          + " alternate, and tells how much longer one takes than the other, with an interval.",
      "The first pictures warm up and do not count, nor does what new connections carry at first:"
          + " every two pictures have their own. Ctrl-C ends it early; what there is by then is"
          + " told."
    },
    footer = {
      "  wirelab compare --a tcp+Q+struct --b tcp+Q+java",
      "  wirelab compare --a tutorial --b tcp+Q+pickle:jpeg=80 --frames 500 --html report.html",
      "  wirelab compare --matrix 'codec=struct,pickle,java size=320x240,640x480' --csv all.csv",
      "  wirelab compare --a tcp+Q+struct --b tcp+Q+struct --handicap 20    # a known difference",
      "  wirelab compare --open monday.run.jsonl --open tuesday.run.jsonl --html both.html"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  @Option(
      names = "--a",
      paramLabel = "WIRE",
      defaultValue = "tcp+Q+struct",
      description = {"The wire to compare with.", "Default: ${DEFAULT-VALUE}"})
  private String first = "tcp+Q+struct";

  @Option(
      names = "--b",
      paramLabel = "WIRE",
      description = {
        "A wire to compare; may be given more than once.",
        "Default: tcp+Q+pickle and tcp+Q+java"
      })
  private List<String> others = List.of("tcp+Q+pickle", "tcp+Q+java");

  @Option(
      names = "--matrix",
      paramLabel = "AXES",
      description =
          "Compare all combinations instead, as in 'codec=struct,pickle transport=tcp,udp"
              + " framing=Q,chunks size=320x240,640x480'; each size by itself.")
  private @Nullable String matrix;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "500",
      description = {"Pictures through each wire that count.", "Default: ${DEFAULT-VALUE}"})
  private int frames;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "200",
      description = {"Pictures before them that do not count.", "Default: ${DEFAULT-VALUE}"})
  private int warmUp;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "test-pattern",
      description = {"Where pictures come from: ${sources}.", "Default: ${DEFAULT-VALUE}"})
  private String source = "test-pattern";

  @Mixin private final SizeOption size = new SizeOption();

  @Option(
      names = "--fps",
      paramLabel = "N",
      defaultValue = "max",
      description = {"Pictures per second, each through all wires.", "Default: ${DEFAULT-VALUE}"})
  private String fps = "max";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = {"Draws which wire begins.", "Default: ${DEFAULT-VALUE}"})
  private long seed;

  @Option(
      names = "--handicap",
      paramLabel = "MS",
      description =
          "Milliseconds added to the encode stage of every wire but the first: a difference that"
              + " is known, to see whether it is found.")
  private double handicap;

  @Option(
      names = "--open",
      paramLabel = "FILE",
      description =
          "Tell of a comparison that was kept with --save instead; given more than once, their"
              + " charts are laid over each other.")
  private List<Path> opened = List.of();

  @Mixin private final CompareOutput output = new CompareOutput();

  @Spec private @Nullable CommandSpec spec;

  private final Catalog catalog;
  private final Streams streams;

  CompareCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException, InterruptedException {
    try {
      List<Run> runs = opened.isEmpty() ? compare() : reopened();
      String command = "./wirelab compare " + String.join(" ", arguments());
      output.tell(runs, command, streams);
      return runs.stream().allMatch(CompareCommand::compares) ? 0 : 1;
    } catch (IOException e) {
      streams.tell("wirelab compare: " + e.getMessage());
      return 1;
    }
  }

  /** Something came through each wire. */
  private static boolean compares(Run run) {
    for (int wire = 0; wire < run.contest().contestants().size(); wire++) {
      if (run.samples(wire).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<String> arguments() {
    return Objects.requireNonNull(spec).commandLine().getParseResult().originalArgs().stream()
        .skip(1)
        .map(argument -> argument.matches("[\\w./:=+,-]+") ? argument : "'" + argument + "'")
        .toList();
  }

  private List<Run> reopened() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (Path file : opened) {
      runs.add(RunFile.read(file));
    }
    return runs;
  }

  private List<Run> compare() throws SettingException, IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    try (Interruption interruption = Interruption.watch()) {
      for (Contest contest : contests()) {
        if (runs.isEmpty() || !runs.getLast().stopped()) {
          runs.add(run(contest, interruption));
        }
      }
      interruption.told(0);
    }
    return runs;
  }

  private Run run(Contest contest, Interruption interruption)
      throws SettingException, IOException, InterruptedException {
    try (StatusLine status = new StatusLine(streams)) {
      Comparison comparison =
          new Comparison(
              catalog,
              contest,
              progress ->
                  status.tick(
                      () ->
                          "%s: %,d of %,d pictures%s"
                              .formatted(
                                  contest.source(),
                                  progress.done(),
                                  progress.total(),
                                  progress.warmingUp() ? ", warming up" : "")));
      Thread watch = Thread.ofVirtual().start(() -> stopWhenWished(comparison, interruption));
      try {
        return comparison.run();
      } finally {
        watch.interrupt();
      }
    }
  }

  private static void stopWhenWished(Comparison comparison, Interruption interruption) {
    try {
      if (interruption.await(TimeUnit.DAYS.toMillis(1))) {
        comparison.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Contest> contests() throws SettingException {
    check("--frames", frames, 2);
    check("--warm-up", warmUp, 2);
    if (!(handicap >= 0 && handicap <= 10_000)) {
      throw new SettingException("--handicap %s: write 0 to 10000 ms".formatted(handicap));
    }
    Matrix wanted = matrix == null ? wires() : Matrix.parse(matrix, catalog);
    wanted.left().forEach(streams::tell);
    if (wanted.wires().size() < 2) {
      throw new SettingException(
          "%d wire: it takes two to compare".formatted(wanted.wires().size()));
    }
    List<Contestant> contestants = new ArrayList<>();
    for (int i = 0; i < wanted.wires().size(); i++) {
      Duration added = Duration.ofNanos(i == 0 ? 0 : Math.round(handicap * 1e6));
      contestants.add(new Contestant(name(i, wanted.wires()), wanted.wires().get(i), added));
    }
    List<Contest> contests = new ArrayList<>();
    for (wirelab.spi.Spec pictures : sources(wanted.sizes())) {
      contests.add(new Contest(contestants, pictures, frames, warmUp, Rate.parse(fps), seed));
    }
    return contests;
  }

  private static void check(String option, int value, int least) throws SettingException {
    if (value < least || value > MOST) {
      throw new SettingException("%s %d: write %d to %d".formatted(option, value, least, MOST));
    }
  }

  private Matrix wires() throws SettingException {
    List<Wire> wires = new ArrayList<>(List.of(Wire.parse(first, catalog)));
    for (String other : others) {
      wires.add(Wire.parse(other, catalog));
    }
    return new Matrix(wires, List.of(), List.of());
  }

  /** The same wire twice is told apart by its place. */
  private static String name(int place, List<Wire> all) {
    Wire wire = all.get(place);
    long same = all.stream().filter(wire::equals).count();
    return wire.toString() + (same > 1 ? " #" + (place + 1) : "");
  }

  private List<wirelab.spi.Spec> sources(List<PictureSize> sizes) throws SettingException {
    wirelab.spi.Spec spoken = catalog.sources().parse(source);
    List<PictureSize> wanted =
        sizes.isEmpty() && size.size() != null ? List.of(size.size()) : sizes;
    List<wirelab.spi.Spec> sources = new ArrayList<>();
    for (PictureSize each : wanted) {
      sources.add(spoken.with("size", each.toString()));
    }
    if (sources.isEmpty()) {
      sources.add(spoken);
    }
    for (wirelab.spi.Spec each : sources) {
      catalog.sources().descriptor(each.name()).check(each.settings());
    }
    return sources;
  }
}
