package wirelab.compare.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirelab.compare.Run;
import wirelab.compare.Sample;

/**
 * The pictures of one wire, as they are drawn.
 *
 * @param samples in the order in which they were taken
 */
public record Series(String name, List<Sample> samples) {
  public Series {
    samples = List.copyOf(samples);
  }

  /** One for each wire of each run; where there are several runs, their numbers tell them apart. */
  public static List<Series> of(List<Run> runs) {
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      String suffix = runs.size() > 1 ? " (%d)".formatted(i + 1) : "";
      for (int wire = 0; wire < run.contest().contestants().size(); wire++) {
        String name = run.contest().contestants().get(wire).name() + suffix;
        all.add(new Series(name, run.samples(wire)));
      }
    }
    return all;
  }

  /** The pictures from the fastest to the slowest. */
  List<Sample> sorted() {
    return samples.stream().sorted(Comparator.comparingLong(Sample::nanos)).toList();
  }

  static List<String> names(List<Series> all) {
    return all.stream().map(Series::name).toList();
  }

  static boolean empty(List<Series> all) {
    return all.stream().allMatch(series -> series.samples().isEmpty());
  }
}
