package wirelab.ui.bytes;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Looks for bytes in a source, a piece at a time, and beyond its end goes on at the other. It takes
 * as long as it takes, so it does not run on the window's thread.
 *
 * @param stopped whether nobody waits for it any more
 * @param progress is told which part has been seen, 0 to 1
 */
record Search(ByteSource source, Needle needle, BooleanSupplier stopped, DoubleConsumer progress) {
  private static final int PIECE = 1 << 20;

  /** The first place at or after {@code from}, else the first before; none where there is none. */
  OptionalLong forward(long from) {
    long places = places();
    long middle = Math.clamp(from, 0, places);
    OptionalLong found = up(middle, places, 0);
    return found.isPresent() ? found : up(0, middle, places - middle);
  }

  /** The last place at or before {@code from}, else the last after; none where there is none. */
  OptionalLong backward(long from) {
    long places = places();
    long middle = Math.clamp(from + 1, 0, places);
    OptionalLong found = down(0, middle, 0);
    return found.isPresent() ? found : down(middle, places, middle);
  }

  /** Where it can begin. */
  private long places() {
    return Math.max(0, source.length() - needle.length() + 1);
  }

  private OptionalLong up(long from, long end, long seen) {
    byte[] piece = piece(end - from);
    for (long at = from; at < end && !stopped.getAsBoolean(); at += PIECE) {
      progress.accept((double) (seen + at - from) / places());
      int count = places(at, end, source.read(at, piece));
      for (int i = 0; i < count; i++) {
        if (needle.at(piece, i)) {
          return OptionalLong.of(at + i);
        }
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong down(long from, long end, long seen) {
    byte[] piece = piece(end - from);
    for (long last = end; last > from && !stopped.getAsBoolean(); last -= PIECE) {
      progress.accept((double) (seen + end - last) / places());
      long at = Math.max(from, last - PIECE);
      int count = places(at, last, source.read(at, piece));
      for (int i = count - 1; i >= 0; i--) {
        if (needle.at(piece, i)) {
          return OptionalLong.of(at + i);
        }
      }
    }
    return OptionalLong.empty();
  }

  private byte[] piece(long places) {
    return new byte[(int) Math.min(places, PIECE) + needle.length() - 1];
  }

  /** Where it can begin in a piece of which {@code read} bytes are there. */
  private int places(long at, long end, int read) {
    return (int) Math.min(Math.min(end - at, PIECE), (long) read - needle.length() + 1);
  }
}
