package wirelab.compare.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import wirelab.compare.Median;
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
   * @param foreign frames as fast as it goes, for the Python pair; 0 to leave it out
   * @param paced frames at 30 a second, in each run; 0 to leave these runs out
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
   * @param fpsRatio the same to the bare channel's just before, the median of the rounds
   * @param p50Millis median one-way time at 30 pictures a second
   * @param p50Ratio the same to the bare channel's in the same round
   * @param allocated bytes of the heap a picture; 0 where it was not counted
   * @param lost share of the pictures that did not arrive
   */
  public record Path(
      String name,
      double fps,
      double fpsRatio,
      double p50Millis,
      double p50Ratio,
      double p99Millis,
      double allocated,
      double lost) {}

  /** Runs all; the bare channel is the first of the paths, the Python pair, if any, the last. */
  public List<Path> run() throws IOException, InterruptedException, SettingException {
    Optional<TutorialPair> pair =
        effort.foreign() > 0 ? TutorialPair.find(TUTORIAL_RECEIVE_SIZE) : Optional.empty();
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
    Run bare = new Run(bare(effort.frames(), 0), video(this::bareVideo));
    paths.add(path("bare channel", bare, bare));
    for (Wire wire : wires) {
      bare = new Run(bare(effort.frames(), 0), bare.video);
      Outcome fast = new WireRun(catalog, wire, size(), effort.frames(), Rate.MAX).run();
      paths.add(path(wire.toString(), new Run(fast, video(() -> video(wire))), bare));
    }
    if (pair.isPresent()) {
      TutorialPair.Result rate = pair.get().run(size(), effort.foreign(), 0);
      Video video = video(() -> video(pair.get()));
      paths.add(
          new Path(
              "tutorial in Python",
              rate.fps(),
              rate.fps() / bare.fast.fps(),
              video.p50,
              video.p50 / bare.video.p50,
              video.p99,
              0,
              0));
    }
    return paths;
  }

  /** What is measured at the rate of video, in milliseconds. */
  private record Video(double p50, double p99, double lost) {
    static final Video NONE = new Video(Double.NaN, Double.NaN, 0);

    static Video of(Outcome outcome) {
      return new Video(outcome.medianMillis(), outcome.p99Millis(), outcome.lost());
    }
  }

  /** One path in one round: as fast as it goes, and at the rate of video. */
  private record Run(Outcome fast, Video video) {}

  private interface VideoRun {
    Video run() throws IOException, InterruptedException, SettingException;
  }

  private Video video(VideoRun run) throws IOException, InterruptedException, SettingException {
    return effort.paced() > 0 ? run.run() : Video.NONE;
  }

  private Video bareVideo() throws IOException, InterruptedException {
    return Video.of(bare(effort.paced(), VIDEO_RATE));
  }

  private Video video(Wire wire) throws IOException, InterruptedException, SettingException {
    return Video.of(new WireRun(catalog, wire, size(), effort.paced(), new Rate(VIDEO_RATE)).run());
  }

  private Video video(TutorialPair pair) throws IOException, InterruptedException {
    TutorialPair.Result time = pair.run(size(), effort.paced(), VIDEO_RATE);
    return new Video(time.p50Millis(), time.p99Millis(), 0);
  }

  private static Path path(String name, Run measured, Run bare) {
    return new Path(
        name,
        measured.fast.fps(),
        measured.fast.fps() / bare.fast.fps(),
        measured.video.p50,
        measured.video.p50 / bare.video.p50,
        measured.video.p99,
        measured.fast.allocated(),
        Math.max(measured.fast.lost(), measured.video.lost));
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
              median(same, Path::fps),
              median(same, Path::fpsRatio),
              median(same, Path::p50Millis),
              median(same, Path::p50Ratio),
              median(same, Path::p99Millis),
              median(same, Path::allocated),
              same.stream().mapToDouble(Path::lost).max().orElse(0)));
    }
    return medians;
  }

  private static double median(List<Path> rounds, ToDoubleFunction<Path> figure) {
    return Median.of(rounds.stream().mapToDouble(figure).toArray()).value();
  }
}
