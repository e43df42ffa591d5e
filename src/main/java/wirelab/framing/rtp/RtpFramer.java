package wirelab.framing.rtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.model.Message;
import wirelab.spi.Framer;
import wirelab.spi.FramingException;

/**
 * Cuts the scan of a JPEG file into RTP packets. All packets of a picture have its timestamp, the
 * last has the marker; after every group of packets a parity packet follows, if that is wanted.
 */
final class RtpFramer implements Framer {
  private static final int HEADERS = 256;

  private final RtpStream stream;
  private final int limit;
  private final ByteBuffer head = ByteBuffer.allocateDirect(HEADERS);
  private final Parity parity;
  private int sequence;
  private int timestamp;

  RtpFramer(RtpStream stream, int unitLimit) {
    this.stream = stream;
    this.limit = unitLimit - (stream.group() > 0 ? ParityHeader.BYTES : 0);
    this.parity = new Parity(stream);
    this.sequence = stream.sequence();
    this.timestamp = stream.timestamp();
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException, FramingException {
    try {
      BaselineJpeg jpeg = BaselineJpeg.of(message.bytes());
      if (jpeg.scan().remaining() > JpegHeader.MAX_OFFSET) {
        throw new FramingException(
            "a JPEG file of %,d bytes; the 24 bits of the fragment offset end at %,d"
                .formatted(message.length(), JpegHeader.MAX_OFFSET));
      }
      send(jpeg, sink);
    } finally {
      timestamp += stream.ticks();
    }
  }

  private void send(BaselineJpeg jpeg, UnitSink sink) throws IOException, FramingException {
    ByteBuffer scan = jpeg.scan();
    int end = scan.remaining();
    int offset = 0;
    while (offset < end) {
      JpegHeader inside = jpeg.header().at(offset);
      int room = limit - RtpHeader.BYTES - inside.size(JpegTables.BYTES);
      if (room < 1) {
        throw new FramingException(
            "datagrams of %d bytes have no room behind the headers of RTP and JPEG; 256 do"
                .formatted(limit));
      }
      int size = Math.min(room, end - offset);
      boolean last = offset + size == end;
      head.clear();
      new RtpHeader(last, stream.payloadType(), sequence, timestamp, stream.ssrc()).put(head);
      inside.put(head, jpeg.tables());
      ByteBuffer piece = scan.slice(offset, size);
      sequence = (sequence + 1) % RtpHeader.SEQUENCES;
      sink.send(head.flip(), piece);
      protect(sink, head.rewind(), piece.rewind());
      offset += size;
    }
  }

  private void protect(UnitSink sink, ByteBuffer headers, ByteBuffer piece) throws IOException {
    if (stream.group() > 0) {
      Optional<ByteBuffer> full = parity.add(headers, piece);
      if (full.isPresent()) {
        sink.send(full.get());
      }
    }
  }
}
