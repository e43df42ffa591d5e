package wirelab.model;

import java.io.IOException;

/**
 * Packets by number: those of a file, or the newest of those that are being captured. Any thread
 * asks.
 */
public interface Packets {
  /** The number of the first that can be had; numbers begin at 1. */
  long first();

  /** The number after the last; grows while packets come. */
  long end();

  /**
   * One packet.
   *
   * @throws IndexOutOfBoundsException unless it is from {@link #first} to before {@link #end}; what
   *     was first may be gone a moment later
   */
  Packet packet(long number) throws IOException;
}
