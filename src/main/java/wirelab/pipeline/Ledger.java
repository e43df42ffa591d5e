package wirelab.pipeline;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
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

  private final boolean compares;
  private final @Nullable Entry[] entries = new Entry[REMEMBERED];
  private final Map<InetSocketAddress, InetSocketAddress> origins = new HashMap<>();
  private @Nullable InetSocketAddress sender;

  /**
   * An empty ledger.
   *
   * @param compares whether entries hold checksums
   */
  Ledger(boolean compares) {
    this.compares = compares;
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
