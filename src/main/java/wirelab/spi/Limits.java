package wirelab.spi;

import java.time.Duration;

/**
 * What a receiver puts up with, so that nobody on the network can make it run out of memory.
 *
 * @param message the most bytes in a message
 * @param reassembly how long the datagrams of one picture may take
 * @param keepIncomplete whether a picture whose time is up is handed on with what there is of it
 */
public record Limits(int message, Duration reassembly, boolean keepIncomplete) {
  /** Enough for a raw picture of 8K and more: 7680 × 4320 × 3 = 99,532,800 bytes. */
  public static final int DEFAULT_MESSAGE = 128 << 20;

  public static Limits defaults() {
    return new Limits(DEFAULT_MESSAGE, Duration.ofMillis(200), false);
  }
}
