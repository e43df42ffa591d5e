package wirelab.framing.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.event.Recorder;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Deframer;
import wirelab.spi.FramingException;
import wirelab.spi.Limits;

/**
 * Takes RTP packets of one source, and those of its parity, apart. Another source takes its place
 * when two of its packets have come.
 */
final class RtpDeframer implements Deframer {
  private static final int LARGEST_DATAGRAM = 65_536;

  private final RtpStream stream;
  private final Limits limits;
  private final Recorder recorder;
  private final Lease datagram = Memory.common().lease(LARGEST_DATAGRAM);
  private RtpSource source;
  private boolean heard;
  private int other;
  private boolean otherHeard;
  private long received;

  RtpDeframer(RtpStream stream, Limits limits, Recorder recorder) {
    this.stream = stream;
    this.limits = limits;
    this.recorder = recorder;
    this.source = new RtpSource(stream, stream.ssrc(), limits, recorder);
  }

  @Override
  public ByteBuffer space() {
    return datagram.bytes();
  }

  @Override
  public void arrived(int count) throws FramingException {
    long start = received;
    received += count;
    ByteBuffer bytes = datagram.bytes().limit(count);
    RtpHeader header = RtpHeader.get(bytes);
    if (header.payloadType() == RtpStream.PARITY) {
      if (header.ssrc() == RtpStream.paritySsrc(source.ssrc())) {
        source.parity(bytes);
      }
      return;
    }
    if (header.payloadType() != stream.payloadType()) {
      throw new FramingException(
          "a packet of payload type %d; %d is expected here, and a receiver ignores what it does not know (RFC 3550, 5.1)"
              .formatted(header.payloadType(), stream.payloadType()));
    }
    hear(header.ssrc());
    source.media(header, datagram.bytes().limit(count), start);
  }

  /** Makes sure that this is the source that is heard, or from now on is. */
  private void hear(int ssrc) throws FramingException {
    boolean again = otherHeard && ssrc == other;
    otherHeard = ssrc != source.ssrc();
    other = ssrc;
    if (otherHeard && heard && !again) {
      throw new FramingException(
          "a packet of source %08x, while %08x is heard".formatted(ssrc, source.ssrc()));
    }
    if (otherHeard) {
      source.end();
      source = source.followedBy(new RtpSource(stream, ssrc, limits, recorder));
      otherHeard = false;
    }
    heard = true;
  }

  @Override
  public Optional<Message> next() {
    return source.next();
  }

  @Override
  public void expire(long now) {
    source.expire(now);
  }

  @Override
  public void end() {
    source.end();
  }

  @Override
  public void close() {
    source.close();
    datagram.close();
  }
}
