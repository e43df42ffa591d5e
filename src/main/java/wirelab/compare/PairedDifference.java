package wirelab.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import wirelab.event.Stage;

/**
 * How much longer the same pictures take through one wire than through another. Each difference is
 * the mean of two pictures, of which one went first through the one wire and one through the other.
 *
 * @param total in nanoseconds a picture; above 0 where the second wire is slower
 * @param stages the same of each stage
 */
public record PairedDifference(Median total, Map<Stage, Median> stages) {
  private static final double NOTABLE = 0.1;

  public PairedDifference {
    stages = Collections.unmodifiableMap(new EnumMap<>(stages));
  }

  /** Of wire {@code other} to wire {@code base}; empty if no two pictures went through both. */
  public static Optional<PairedDifference> of(Run run, int base, int other) {
    List<Block> blocks = blocks(run.samples(base), run.samples(other));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    Map<Stage, Median> stages = new EnumMap<>(Stage.class);
    for (Stage stage : blocks.getFirst().stages()) {
      stages.put(stage, median(blocks, sample -> sample.nanos(stage)));
    }
    return Optional.of(new PairedDifference(median(blocks, Sample::nanos), stages));
  }

  private static Median median(List<Block> blocks, ToLongFunction<Sample> value) {
    return Median.of(blocks.stream().mapToDouble(block -> block.difference(value)).toArray());
  }

  /** The whole blocks, by the numbers of their pictures. */
  private static List<Block> blocks(List<Sample> base, List<Sample> other) {
    Map<Long, Sample> partners = new HashMap<>();
    other.forEach(sample -> partners.put(sample.picture(), sample));
    Map<Long, Block> open = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (Sample sample : base) {
      Sample partner = partners.get(sample.picture());
      if (partner != null) {
        Block block = open.computeIfAbsent(sample.picture() / Turns.BLOCK, key -> new Block());
        block.pairs.add(new Pair(sample, partner));
        if (block.pairs.size() == Turns.BLOCK) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  /** The stages that make a tenth of the difference or more, the one that makes the most first. */
  public List<Stage> main() {
    return stages.keySet().stream()
        .filter(stage -> share(stage) >= Math.abs(total.value()) * NOTABLE)
        .sorted(Comparator.comparingDouble(this::share).reversed())
        .toList();
  }

  /** Nanoseconds of the difference that a stage makes; below 0 where it makes up for others. */
  public double share(Stage stage) {
    Median median = stages.get(stage);
    return median == null ? 0 : median.value() * Math.signum(total.value());
  }

  /** One picture through both wires. */
  private record Pair(Sample base, Sample other) {}

  /** Two pictures in a row. */
  private static final class Block {
    private final List<Pair> pairs = new ArrayList<>();

    Iterable<Stage> stages() {
      return pairs.getFirst().base().journey().stages().keySet();
    }

    double difference(ToLongFunction<Sample> value) {
      return pairs.stream()
          .mapToLong(pair -> value.applyAsLong(pair.other()) - value.applyAsLong(pair.base()))
          .average()
          .orElseThrow();
    }
  }
}
