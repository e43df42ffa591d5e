package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes the parity packets of a stream: each is the XOR of the packets since the one before. Of a
 * group and its parity packet any one may be lost.
 *
 * <p>What RFC 5109 leaves open is settled here in the simplest way: one level over whole packets,
 * groups of packets that follow each other. In one thing it differs: parity goes to the same port,
 * and has an SSRC of its own instead.
 */
final class Parity {
  /** As many as a mask has bits. */
  static final int MOST = 16;

  private static final int LARGEST = 65_536;

  private final RtpStream stream;
  private final byte[] payload;
  private int sequence;
  private int packets;
  private int bits;
  private int base;
  private int timestamp;
  private int newest;
  private int lengths;
  private int longest;

  Parity(RtpStream stream) {
    this.stream = stream;
    this.payload = new byte[stream.group() > 0 ? LARGEST : 0];
    this.sequence = stream.sequence();
  }

  /** Takes the next packet of the stream; gives a parity packet where a group is full. */
  Optional<ByteBuffer> add(ByteBuffer headers, ByteBuffer piece) {
    if (packets == 0) {
      base = headers.getChar(2);
    }
    newest = headers.getInt(4);
    bits ^= headers.getChar(0) & ParityHeader.RECOVERED_BITS;
    timestamp ^= newest;
    int length = headers.remaining() + piece.remaining() - RtpHeader.BYTES;
    lengths ^= length;
    longest = Math.max(longest, length);
    ByteBuffer inside = headers.slice(RtpHeader.BYTES, headers.remaining() - RtpHeader.BYTES);
    xor(inside, 0);
    xor(piece, inside.limit());
    packets++;
    return packets == stream.group() ? Optional.of(packet()) : Optional.empty();
  }

  private void xor(ByteBuffer bytes, int at) {
    for (int i = 0; i < bytes.limit(); i++) { // @xor
      payload[at + i] ^= bytes.get(i);
    } // @xor-end
  }

  private ByteBuffer packet() {
    ByteBuffer packet = ByteBuffer.allocate(RtpHeader.BYTES + ParityHeader.BYTES + longest);
    int source = RtpStream.paritySsrc(stream.ssrc());
    new RtpHeader(false, RtpStream.PARITY, sequence, newest, source).put(packet);
    int mask = 0xffff << (Short.SIZE - packets) & 0xffff;
    new ParityHeader(bits, base, timestamp, lengths, longest, mask).put(packet);
    packet.put(payload, 0, longest);
    java.util.Arrays.fill(payload, 0, longest, (byte) 0);
    sequence = (sequence + 1) % RtpHeader.SEQUENCES;
    packets = 0;
    bits = 0;
    timestamp = 0;
    lengths = 0;
    longest = 0;
    return packet.flip();
  }
}
