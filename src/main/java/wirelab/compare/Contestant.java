package wirelab.compare;

import java.time.Duration;
import wirelab.spi.Wire;

/**
 * One of the wires that are compared.
 *
 * @param name what it is called in the result
 * @param handicap added to its encode stage: a difference that is known beforehand, to judge the
 *     comparison by
 */
public record Contestant(String name, Wire wire, Duration handicap) {
  public Contestant(String name, Wire wire) {
    this(name, wire, Duration.ZERO);
  }
}
