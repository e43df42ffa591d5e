package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * TCP (RFC 9293).
 *
 * <pre>
 * source 2 | destination 2 | sequence 4 | acknowledgment 4
 * header length 4 bits, flags 12 bits | window 2 | checksum 2 | urgent 2 | options
 * </pre>
 */
final class TcpDissector extends HeaderDissector {
  private static final int SHORTEST = 20;
  private static final Names NAMES = new Names("tcp");
  private static final Named SOURCE = NAMES.add("Source port", "srcport");
  private static final Named DESTINATION = NAMES.add("Destination port", "dstport");
  private static final Named SEQUENCE = NAMES.add("Sequence number", "seq_raw");
  private static final Named ACKNOWLEDGMENT = NAMES.add("Acknowledgment number", "ack_raw");
  private static final Named PLACE = NAMES.add("Header length and flags", "hdr_len_flags");
  private static final Named HEADER = NAMES.add("Header length", "hdr_len");
  private static final TcpFlags FLAGS = new TcpFlags(NAMES);
  private static final Named WINDOW = NAMES.add("Window", "window_size_value");
  private static final Named CHECKSUM = NAMES.add("Checksum", "checksum");
  private static final Named STATUS = NAMES.add("Checksum status", "checksum.status");
  private static final Named URGENT = NAMES.add("Urgent pointer", "urgent_pointer");
  private static final TcpOptions OPTIONS = new TcpOptions(NAMES);

  TcpDissector() {
    super("tcp", "TCP", NAMES);
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long source = reader.number(SOURCE, 2);
    long destination = reader.number(DESTINATION, 2);
    reader.number(SEQUENCE, 4);
    reader.number(ACKNOWLEDGMENT, 4);
    long place = reader.peek(0, 2);
    int header = (int) (place >> 12) * 4;
    reader.bits(
        PLACE,
        2,
        Hex.text(place, 4),
        FLAGS.parts(reader, place, reader.bit(HEADER, 2, Integer.toString(header))));
    if (header >= SHORTEST) {
      reader.endAt(header);
    }
    reader.number(WINDOW, 2);
    TransportSum.verdict(reader.bytes(), (int) reader.peek(0, 2), below, IpProtocol.TCP)
        .take(reader, CHECKSUM, STATUS);
    reader.number(URGENT, 2);
    if (header < SHORTEST) {
      throw new Cut("header length is %d, the least is %d".formatted(header, SHORTEST));
    }
    if (header > reader.bytes().wireLength()) {
      throw new Cut(
          "header length is %d, the packet had %d bytes"
              .formatted(header, reader.bytes().wireLength()));
    }
    OPTIONS.read(reader, header - SHORTEST);
    return Content.rest(
        source + " → " + destination + " [" + TcpFlags.text(place) + "]", reader, above(reader));
  }

  /** RTSP is known by its first line, whatever the port. */
  private static String above(HeaderReader reader) {
    ByteView bytes = reader.bytes();
    int length = bytes.length() - reader.position();
    return length > 0 && RtspDissector.recognises(bytes.slice(reader.position(), length))
        ? RtspDissector.PROTOCOL
        : "";
  }
}
