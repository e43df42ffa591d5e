package wirelab.compare;

import java.time.Instant;
import java.util.List;
import wirelab.event.Stage;

/**
 * What a comparison showed.
 *
 * @param samples of the pictures that count, in the order in which they were taken
 * @param stopped whether it ended before all pictures had been sent
 */
public record Run(
    Instant began,
    Contest contest,
    Surroundings surroundings,
    List<Sample> samples,
    List<Failure> failures,
    boolean stopped) {
  public Run {
    samples = List.copyOf(samples);
    failures = List.copyOf(failures);
  }

  /** Those of one wire. */
  public List<Sample> samples(int contestant) {
    return samples.stream().filter(sample -> sample.contestant() == contestant).toList();
  }

  /** Nanoseconds of each picture through one wire. */
  public long[] nanos(int contestant) {
    return samples(contestant).stream().mapToLong(Sample::nanos).toArray();
  }

  /** Nanoseconds of each picture in one stage of one wire. */
  public long[] nanos(int contestant, Stage stage) {
    return samples(contestant).stream().mapToLong(sample -> sample.nanos(stage)).toArray();
  }
}
