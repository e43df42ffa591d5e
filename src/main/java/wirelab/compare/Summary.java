package wirelab.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import wirelab.event.Stage;

/**
 * One wire of a comparison in figures.
 *
 * @param latency of each picture, in nanoseconds
 * @param stages median nanoseconds of each
 * @param typical medians of what one picture took
 * @param difference to the first wire; empty for the first itself, and where no picture got through
 *     both
 * @param failures pictures that did not get through
 */
public record Summary(
    Contestant contestant,
    Histogram latency,
    Map<Stage, Double> stages,
    Typical typical,
    Optional<PairedDifference> difference,
    List<Failure> failures) {
  private static final int DIGITS = 3;

  public Summary {
    stages = Collections.unmodifiableMap(new EnumMap<>(stages));
    failures = List.copyOf(failures);
  }

  /**
   * Of one picture.
   *
   * @param wireBytes framing included
   * @param copied bytes that the codecs wrote
   * @param allocated bytes on the heap
   * @param cpu nanoseconds of both threads
   */
  public record Typical(
      double messageBytes, double wireBytes, double copied, double allocated, double cpu) {}

  /** Of every wire, in their order. */
  public static List<Summary> of(Run run) {
    return java.util.stream.IntStream.range(0, run.contest().contestants().size())
        .mapToObj(contestant -> of(run, contestant))
        .toList();
  }

  private static Summary of(Run run, int contestant) {
    List<Sample> samples = run.samples(contestant);
    Map<Stage, Double> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      if (samples.stream().anyMatch(sample -> sample.journey().stages().containsKey(stage))) {
        stages.put(stage, median(samples, sample -> sample.nanos(stage)));
      }
    }
    return new Summary(
        run.contest().contestants().get(contestant),
        histogram(samples),
        stages,
        new Typical(
            median(samples, sample -> sample.journey().messageBytes()),
            median(samples, sample -> sample.journey().wireBytes()),
            median(samples, sample -> sample.cost().copied()),
            median(samples, sample -> sample.cost().allocated()),
            median(samples, sample -> sample.cost().cpu())),
        contestant == 0 ? Optional.empty() : PairedDifference.of(run, 0, contestant),
        run.failures().stream().filter(failure -> failure.contestant() == contestant).toList());
  }

  /** Latencies with three significant digits, as HdrHistogram keeps them. */
  public static Histogram histogram(List<Sample> samples) {
    Histogram histogram = new Histogram(DIGITS);
    samples.forEach(sample -> histogram.recordValue(sample.nanos()));
    return histogram;
  }

  /** NaN where there is nothing. */
  private static double median(List<Sample> samples, ToLongFunction<Sample> value) {
    double[] values = samples.stream().mapToDouble(sample -> value.applyAsLong(sample)).toArray();
    return values.length == 0 ? Double.NaN : Median.of(values).value();
  }

  /** Pictures that got through. */
  public long count() {
    return latency.getTotalCount();
  }
}
