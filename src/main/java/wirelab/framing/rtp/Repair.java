package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirelab.spi.FramingException;

/**
 * Rebuilds lost packets: where all but one of a group and its parity packet are there, that one is
 * the XOR of the others (RFC 5109, 8). What it remembers is bounded.
 */
final class Repair {
  private static final int PACKETS = 256;
  private static final int PARITIES = 32;

  private final int ssrc;
  private final Map<Integer, byte[]> packets = newest(PACKETS);
  private final Map<Integer, Waiting> parities = newest(PARITIES);

  /** A parity packet whose group is not complete. */
  private record Waiting(ParityHeader header, ByteBuffer payload) {}

  /** Of the stream of this source. */
  Repair(int ssrc) {
    this.ssrc = ssrc;
  }

  private static <T> Map<Integer, T> newest(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
        return size() > most;
      }
    };
  }

  /** Takes a packet of the stream; gives the one that can be rebuilt now, if there is one. */
  List<byte[]> media(int sequence, byte[] packet) {
    packets.put(sequence, packet);
    List<byte[]> rebuilt = new ArrayList<>();
    for (Waiting waiting : List.copyOf(parities.values())) {
      if (waiting.header().covers(sequence)) {
        rebuilt.addAll(tried(waiting));
      }
    }
    return rebuilt;
  }

  /** Takes what stands behind the RTP header of a parity packet, in the same way. */
  List<byte[]> parity(ByteBuffer content) throws FramingException {
    ParityHeader header = ParityHeader.get(content);
    byte[] payload = new byte[header.protection()];
    content.get(payload);
    Waiting waiting = new Waiting(header, ByteBuffer.wrap(payload));
    parities.put(header.base(), waiting);
    return tried(waiting);
  }

  private List<byte[]> tried(Waiting waiting) {
    List<Integer> missing = new ArrayList<>();
    List<byte[]> there = new ArrayList<>();
    ParityHeader header = waiting.header();
    for (int i = 0; i < Parity.MOST; i++) {
      int sequence = (header.base() + i) % RtpHeader.SEQUENCES;
      if (header.covers(sequence)) {
        byte[] packet = packets.get(sequence);
        if (packet == null) {
          missing.add(sequence);
        } else {
          there.add(packet);
        }
      }
    }
    if (missing.size() > 1) {
      return List.of();
    }
    parities.remove(header.base());
    return missing.isEmpty() ? List.of() : rebuilt(missing.getFirst(), waiting, there);
  }

  /** What is left when all others are taken out of the parity. */
  private List<byte[]> rebuilt(int sequence, Waiting waiting, List<byte[]> others) {
    ParityHeader header = waiting.header();
    int bits = header.bits();
    int timestamp = header.timestamp();
    int length = header.length();
    byte[] payload = waiting.payload().array().clone();
    for (byte[] other : others) {
      ByteBuffer bytes = ByteBuffer.wrap(other);
      bits ^= bytes.getChar(0) & ParityHeader.RECOVERED_BITS;
      timestamp ^= bytes.getInt(4);
      length ^= other.length - RtpHeader.BYTES;
      for (int i = RtpHeader.BYTES; i < other.length && i - RtpHeader.BYTES < payload.length; i++) {
        payload[i - RtpHeader.BYTES] ^= other[i];
      }
    }
    if (length > payload.length) {
      return List.of(); // packets and parity do not belong together
    }
    ByteBuffer packet = ByteBuffer.allocate(RtpHeader.BYTES + length);
    boolean marker = (bits & 0x80) != 0;
    new RtpHeader(marker, bits & 0x7f, sequence, timestamp, ssrc).put(packet);
    packet.put(0, (byte) (packet.get(0) | bits >> 8));
    packet.put(payload, 0, length);
    packets.put(sequence, packet.array());
    return List.of(packet.array());
  }
}
