package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import wirelab.model.ByteRange;
import wirelab.spi.Limits;

/** The pieces of one message that came in datagrams. All but the last have the same size. */
final class Assembly {
  private final int count;
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

  Assembly(int count) {
    this.count = count;
  }

  /**
   * One piece.
   *
   * @param length bytes it had on the wire
   * @param carriers those that were captured, counted from its first
   */
  private record Piece(int length, List<Carrier> carriers) {}

  /** What came of a message. */
  record Whole(int length, List<Carrier> carriers, List<ByteRange> missing) {}

  /** The first datagram with an index counts. */
  void add(int index, int length, List<Carrier> carriers) {
    if (index < count && length > 0) {
      pieces.putIfAbsent(index, new Piece(length, carriers));
    }
  }

  boolean complete() {
    return pieces.size() == count;
  }

  /** Bytes of the last piece; 0 if it has not come. */
  int lastPiece() {
    Piece last = pieces.get(count - 1);
    return last == null ? 0 : last.length();
  }

  /**
   * The message with what there is of it; empty if it can not be told where its pieces belong.
   *
   * @param lastPiece bytes of the last piece of another message, in case this one's is lacking
   */
  Optional<Whole> message(int lastPiece) {
    int size = size();
    if (pieces.isEmpty() || size == 0) {
      return Optional.empty();
    }
    int last = lastPiece() > 0 ? lastPiece() : lastPiece > 0 ? Math.min(lastPiece, size) : size;
    long length = (long) size * (count - 1) + last;
    if (length > Limits.DEFAULT_MESSAGE) {
      return Optional.empty();
    }
    List<Carrier> carriers = new ArrayList<>();
    List<ByteRange> missing = new ArrayList<>();
    long at = 0;
    for (var entry : pieces.entrySet()) {
      long start = (long) entry.getKey() * size;
      lack(missing, at, start);
      at = start;
      for (Carrier carrier : entry.getValue().carriers()) {
        carriers.add(carrier.shifted(start));
        at = carriers.getLast().range().end();
      }
    }
    lack(missing, at, length);
    return Optional.of(new Whole((int) length, carriers, missing));
  }

  private static void lack(List<ByteRange> missing, long from, long to) {
    if (to > from) {
      missing.add(new ByteRange(from, to));
    }
  }

  /** Bytes of each piece but the last; 0 if that is not known. */
  private int size() {
    if (count == 1) {
      return lastPiece();
    }
    return pieces.headMap(count - 1).values().stream()
        .mapToInt(Piece::length)
        .findFirst()
        .orElse(0);
  }
}
