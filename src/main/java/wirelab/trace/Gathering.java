package wirelab.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Packet;
import wirelab.model.Packets;

/** Fetches bytes from the packets that carried them. */
final class Gathering {
  private final Packets packets;

  Gathering(Packets packets) {
    this.packets = packets;
  }

  /**
   * The bytes of {@code range}, as far as its carriers are still there; the others are 0.
   *
   * @param carriers in whose ranges the range counts
   */
  ByteBuffer read(List<Carrier> carriers, ByteRange range) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(range.length()));
    fill(bytes, carriers, range);
    return bytes;
  }

  /**
   * A packet by its number.
   *
   * @throws IndexOutOfBoundsException if it is not there any more
   */
  Packet packet(long number) throws IOException {
    return packets.packet(number);
  }

  /** Puts them into {@code target}, from its first byte on. */
  void fill(ByteBuffer target, List<Carrier> carriers, ByteRange range) {
    for (Carrier carrier : carriers) {
      if (carrier.meets(range)) {
        Carrier part = carrier.within(range);
        put(target, (int) (part.range().start() - range.start()), part);
      }
    }
  }

  private void put(ByteBuffer target, int at, Carrier part) {
    try {
      ByteView bytes = packets.packet(part.packet()).bytes();
      bytes.copy(part.at(), target.duplicate().position(at), (int) part.range().length());
    } catch (IOException | IndexOutOfBoundsException e) {
      // It is not there any more: its bytes stay 0, and who asks knows from first() what is gone.
    }
  }
}
