package wirelab.compare.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import wirelab.model.PictureSize;
import wirelab.model.VideoFormat;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/**
 * How the cost of a picture grows: with its size, and with the number of senders and receivers that
 * run at once in this program. Each combination runs once in every round; the medians are told.
 */
public final class Scaling {
  /** From the smallest that a webcam gives to 4K. */
  public static final List<PictureSize> SIZES =
      List.of(
          new PictureSize(160, 120),
          new PictureSize(320, 240),
          new PictureSize(640, 480),
          new PictureSize(1280, 720),
          new PictureSize(1920, 1080),
          new PictureSize(3840, 2160));

  public static final List<Integer> RECEIVERS = List.of(1, 2, 4, 8);

  private static final int FEWEST = 8;
  private static final int MOST = 4000;

  private final Catalog catalog;
  private final long budget;
  private final int rounds;
  private final Consumer<String> progress;

  /**
   * Still to be run.
   *
   * @param budget bytes that each run sends, about
   * @param progress is told what is going on
   */
  public Scaling(Catalog catalog, long budget, int rounds, Consumer<String> progress) {
    this.catalog = catalog;
    this.budget = budget;
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * What a picture took.
   *
   * @param bytes of its pixels
   * @param receivers that ran at once, each with its sender
   * @param micros for a picture: the time of the longest run by all pictures that arrived
   * @param lost share of the pictures that did not arrive
   */
  public record Cost(PictureSize size, int bytes, int receivers, double micros, double lost) {
    /** The time for a byte, in nanoseconds. */
    public double nanosPerByte() {
      return micros * 1e3 / bytes;
    }
  }

  /** One wire, each size with one receiver. */
  public List<Cost> sizes(Wire wire) throws IOException, InterruptedException, SettingException {
    List<List<Cost>> all = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      progress.accept(round == 0 ? "warming up " + wire : wire + ", sizes, round " + round);
      List<Cost> costs = new ArrayList<>();
      for (PictureSize size : SIZES) {
        costs.add(cost(wire, size, 1));
      }
      all.add(costs);
    }
    return medians(all.subList(1, all.size()));
  }

  /** One wire, pictures of one size, with each number of receivers. */
  public List<Cost> receivers(Wire wire, PictureSize size)
      throws IOException, InterruptedException, SettingException {
    List<List<Cost>> all = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      progress.accept(wire + ", receivers, round " + round);
      List<Cost> costs = new ArrayList<>();
      for (int receivers : RECEIVERS) {
        costs.add(cost(wire, size, receivers));
      }
      all.add(costs);
    }
    return medians(all);
  }

  private Cost cost(Wire wire, PictureSize size, int receivers)
      throws IOException, InterruptedException, SettingException {
    int bytes = VideoFormat.bgr(size.width(), size.height()).byteCount();
    int pictures = Math.clamp(budget / bytes / receivers, FEWEST, MOST);
    List<Callable<Outcome>> runs = new ArrayList<>();
    for (int i = 0; i < receivers; i++) {
      runs.add(new WireRun(catalog, wire, size.toString(), pictures, Rate.MAX)::run);
    }
    double longest = 0;
    double arrived = 0;
    double lost = 0;
    for (Outcome outcome : atOnce(runs)) {
      longest = Math.max(longest, outcome.seconds());
      arrived += outcome.arrived();
      lost += outcome.lost() / receivers;
    }
    return new Cost(size, bytes, receivers, 1e6 * longest / arrived, lost);
  }

  private static List<Outcome> atOnce(List<Callable<Outcome>> runs)
      throws IOException, InterruptedException, SettingException {
    try (ExecutorService threads = Executors.newFixedThreadPool(runs.size())) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> run : threads.invokeAll(runs)) {
        outcomes.add(run.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof SettingException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  private static List<Cost> medians(List<List<Cost>> rounds) {
    List<Cost> medians = new ArrayList<>();
    for (int i = 0; i < rounds.getFirst().size(); i++) {
      int which = i;
      List<Cost> same = rounds.stream().map(round -> round.get(which)).toList();
      double[] micros = same.stream().mapToDouble(Cost::micros).sorted().toArray();
      double lost = same.stream().mapToDouble(Cost::lost).max().orElse(0);
      Cost one = same.getFirst();
      medians.add(new Cost(one.size, one.bytes, one.receivers, micros[micros.length / 2], lost));
    }
    return medians;
  }
}
