package wirelab.compare.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/**
 * Whole paths measured beside the bare channel and the tutorial's Python pair: in every round each
 * runs once, so that whatever else the machine does befalls them all; the medians are told.
 */
public final class PathBenchmark {
  private static final double VIDEO_RATE = 30;
  private static final int TUTORIAL_RECEIVE_SIZE = 4096;

  private final Catalog catalog;
  private final VideoFormat format;
  private final Effort effort;
  private final List<Wire> wires;
  private final Consumer<String> progress;

  /**
   * How much is measured.
   *
   * @param frames as fast as it goes, in each run
   * @param foreign frames as fast as it goes, for the Python pair
   * @param paced frames at 30 a second, in each run
   */
  public record Effort(int rounds, int frames, int foreign, int paced) {}

  /** A benchmark of {@code wires}, still to be run. {@code progress} is told what is going on. */
  public PathBenchmark(
      Catalog catalog,
      VideoFormat format,
      Effort effort,
      List<Wire> wires,
      Consumer<String> progress) {
    this.catalog = catalog;
    this.format = format;
    this.effort = effort;
    this.wires = List.copyOf(wires);
    this.progress = progress;
  }

  /**
   * One path.
   *
   * @param fps pictures a second as fast as it goes
   * @param p50Millis median one-way time at 30 pictures a second
   */
  public record Path(String name, double fps, double p50Millis, double p99Millis) {}

  /** Runs all; the bare channel is the first of the paths, the Python pair, if any, the last. */
  public List<Path> run() throws IOException, InterruptedException, SettingException {
    Optional<TutorialPair> pair = TutorialPair.find(TUTORIAL_RECEIVE_SIZE);
    warmUp();
    List<List<Path>> rounds = new ArrayList<>();
    for (int i = 1; i <= effort.rounds(); i++) {
      progress.accept("round %d of %d".formatted(i, effort.rounds()));
      rounds.add(round(pair));
    }
    return medians(rounds);
  }

  private void warmUp() throws IOException, InterruptedException, SettingException {
    progress.accept("warming up");
    bare(effort.frames(), 0);
    for (Wire wire : wires) {
      new WireRun(catalog, wire, size(), effort.frames(), Rate.MAX).run();
    }
  }

  private List<Path> round(Optional<TutorialPair> pair)
      throws IOException, InterruptedException, SettingException {
    List<Path> paths = new ArrayList<>();
    Outcome fast = bare(effort.frames(), 0);
    Outcome paced = bare(effort.paced(), VIDEO_RATE);
    paths.add(new Path("bare channel", fast.fps(), paced.medianMillis(), paced.p99Millis()));
    for (Wire wire : wires) {
      fast = new WireRun(catalog, wire, size(), effort.frames(), Rate.MAX).run();
      paced = new WireRun(catalog, wire, size(), effort.paced(), new Rate(VIDEO_RATE)).run();
      paths.add(new Path(wire.toString(), fast.fps(), paced.medianMillis(), paced.p99Millis()));
    }
    if (pair.isPresent()) {
      TutorialPair python = pair.get();
      TutorialPair.Result rate = python.run(size(), effort.foreign(), 0);
      TutorialPair.Result time = python.run(size(), effort.paced(), VIDEO_RATE);
      paths.add(new Path("tutorial in Python", rate.fps(), time.p50Millis(), time.p99Millis()));
    }
    return paths;
  }

  private Outcome bare(int pictures, double fps) throws IOException, InterruptedException {
    return new BareChannel(format.byteCount(), pictures, fps).run();
  }

  private String size() {
    return format.width() + "x" + format.height();
  }

  private static List<Path> medians(List<List<Path>> rounds) {
    List<Path> medians = new ArrayList<>();
    for (int i = 0; i < rounds.getFirst().size(); i++) {
      int path = i;
      List<Path> same = rounds.stream().map(round -> round.get(path)).toList();
      medians.add(
          new Path(
              same.getFirst().name(),
              median(same.stream().mapToDouble(Path::fps).toArray()),
              median(same.stream().mapToDouble(Path::p50Millis).toArray()),
              median(same.stream().mapToDouble(Path::p99Millis).toArray())));
    }
    return medians;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
