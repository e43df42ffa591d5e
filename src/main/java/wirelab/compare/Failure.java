package wirelab.compare;

/**
 * A picture that did not get through one of the wires.
 *
 * @param contestant which wire, counted from 0
 * @param picture its number at the source, the warm-up included
 * @param last whether the wire was given up with it
 */
public record Failure(int contestant, long picture, String reason, boolean last) {}
