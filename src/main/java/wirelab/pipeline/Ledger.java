package wirelab.pipeline;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.Stamp;

/**
 * What was sent, so that the receiver in the same program can tell whether it got the same.
 * Remembers the newest messages of one connection.
 */
final class Ledger {
  private static final int REMEMBERED = 4096;

  /** Pictures whose pixels are remembered, and how large they may be. */
  private static final int PIXELS = 16;

  private static final int LARGEST = 4 << 20;

  private final boolean compares;
  private final boolean copies;
  private final Map<Long, ByteBuffer> pixels =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ByteBuffer> eldest) {
          return size() > PIXELS;
        }
      };
  private final @Nullable Entry[] entries = new Entry[REMEMBERED];
  private final Map<InetSocketAddress, InetSocketAddress> origins = new HashMap<>();
  private @Nullable InetSocketAddress sender;

  /**
   * An empty ledger.
   *
   * @param compares whether entries hold checksums
   * @param copies whether the pixels of the newest pictures are kept too
   */
  Ledger(boolean compares, boolean copies) {
    this.compares = compares;
    this.copies = copies;
  }

  boolean compares() {
    return compares;
  }

  /**
   * One message.
   *
   * @param checksum CRC-32C of the pixels, or of the message where its codec loses some; 0 in a
   *     ledger that does not compare
   */
  record Entry(long number, Stamp stamp, int checksum) {}

  synchronized void sent(Entry entry) {
    entries[(int) (entry.number() % REMEMBERED)] = entry;
  }

  /** A message has these pixels; they are copied where that is wanted. */
  synchronized void sent(long number, ByteBuffer picture) {
    if (copies && picture.remaining() <= LARGEST) {
      pixels.put(number, ByteBuffer.allocate(picture.remaining()).put(picture.duplicate()).flip());
    }
  }

  /** The pixels that were sent in a message, if they are remembered. */
  synchronized Optional<ByteBuffer> pixels(long number) {
    return Optional.ofNullable(pixels.get(number)).map(ByteBuffer::duplicate);
  }

  /** What was sent as that message, if it came from our own sender and is remembered. */
  synchronized Optional<Entry> entry(InetSocketAddress from, long number) {
    if (!origins.getOrDefault(from, from).equals(sender)) {
      return Optional.empty();
    }
    Entry entry = entries[(int) (number % REMEMBERED)];
    return entry != null && entry.number() == number ? Optional.of(entry) : Optional.empty();
  }

  /** What comes from the exit of a relay is from whom it relays. */
  synchronized void relayed(Event.Relayed relayed) {
    origins.put(relayed.exit(), relayed.from());
  }

  /** From now on the messages of the sender at this address are entered, counted from 0. */
  synchronized void open(InetSocketAddress newSender) {
    sender = newSender;
    Arrays.fill(entries, null);
    pixels.clear();
  }

  /** CRC-32C of all remaining bytes of all pieces. */
  static int checksum(ByteBuffer... pieces) {
    CRC32C crc = new CRC32C();
    for (ByteBuffer piece : pieces) {
      crc.update(piece.duplicate());
    }
    return (int) crc.getValue();
  }
}
