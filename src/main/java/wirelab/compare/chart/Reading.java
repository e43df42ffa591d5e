package wirelab.compare.chart;

import java.util.Optional;
import wirelab.compare.Sample;

/**
 * What a mark says to whoever points at it.
 *
 * @param text one line with the values and their units
 * @param sample the picture behind it, if it is one
 */
public record Reading(String text, Optional<Sample> sample) {
  static Reading of(String text) {
    return new Reading(text, Optional.empty());
  }

  static Reading of(String text, Sample sample) {
    return new Reading(text, Optional.of(sample));
  }
}
