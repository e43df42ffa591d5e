package wirelab.inspect;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wirelab.model.ByteView;
import wirelab.model.Fragment;

/**
 * Puts the pieces of datagrams together. Memory is bounded: the datagram that has waited longest is
 * given up first. A piece that overlaps another is left out, so what came first counts.
 */
final class Fragments {
  private static final int MOST_DATAGRAMS = 256;
  private static final long MOST_BYTES = 16 << 20;
  private static final long LONGEST = 65_535;

  private final Map<String, Datagram> datagrams = new LinkedHashMap<>();
  private long held;

  /** Takes a piece, and answers with the whole if this was the last that it lacked. */
  Optional<byte[]> add(Fragment fragment, ByteView bytes) {
    if (!bytes.complete() || fragment.offset() + bytes.length() > LONGEST || bytes.length() == 0) {
      return Optional.empty();
    }
    Datagram datagram = datagrams.computeIfAbsent(fragment.datagram(), key -> new Datagram());
    held += datagram.add(fragment, bytes);
    if (datagram.received == datagram.total) {
      datagrams.remove(fragment.datagram());
      held -= datagram.received;
      return Optional.of(datagram.whole());
    }
    giveUpTheOldest();
    return Optional.empty();
  }

  private void giveUpTheOldest() {
    Iterator<Datagram> oldest = datagrams.values().iterator();
    while (held > MOST_BYTES || datagrams.size() > MOST_DATAGRAMS) {
      held -= oldest.next().received;
      oldest.remove();
    }
  }

  /** One that lacks pieces. */
  private static final class Datagram {
    private final TreeMap<Long, byte[]> pieces = new TreeMap<>();
    private long received;
    private long total = -1;

    long add(Fragment fragment, ByteView bytes) {
      long start = fragment.offset();
      long end = start + bytes.length();
      Map.Entry<Long, byte[]> before = pieces.lowerEntry(end);
      boolean overlaps = before != null && before.getKey() + before.getValue().length > start;
      boolean beyond = total >= 0 && end > total;
      boolean tooShort = !fragment.more() && !pieces.isEmpty() && pieces.lastKey() >= end;
      if (overlaps || beyond || tooShort) {
        return 0;
      }
      if (!fragment.more()) {
        total = end;
      }
      pieces.put(start, bytes.toArray());
      received += bytes.length();
      return bytes.length();
    }

    byte[] whole() {
      byte[] whole = new byte[(int) total];
      pieces.forEach(
          (start, piece) -> System.arraycopy(piece, 0, whole, start.intValue(), piece.length));
      return whole;
    }
  }
}
