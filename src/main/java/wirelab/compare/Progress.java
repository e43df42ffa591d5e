package wirelab.compare;

/**
 * How far a comparison is.
 *
 * @param done pictures that have been through all wires, the warm-up included
 * @param total of them
 */
public record Progress(int done, int total, boolean warmingUp) {}
