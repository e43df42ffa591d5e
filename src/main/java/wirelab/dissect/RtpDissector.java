package wirelab.dissect;

import java.util.List;
import java.util.Map;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * RTP (RFC 3550, 5.1).
 *
 * <pre>
 * V 2 bits, P, X, CC 4 bits, M, PT 7 bits | sequence 2 | timestamp 4 | SSRC 4 | CSRC 4 × CC
 * with X: profile 2 | length 2, in words of 4 | that many words
 * </pre>
 */
final class RtpDissector extends HeaderDissector {
  private static final int FIXED = 12;
  private static final int WORD = 4;
  private static final int JPEG = 26;
  private static final int PARITY = 127;

  private static final Map<Integer, String> TYPES =
      Map.of(0, "PCMU", 8, "PCMA", JPEG, "JPEG", 31, "H261", 32, "MPV", 33, "MP2T", 34, "H263");
  private static final Names NAMES = new Names("rtp");
  private static final Named FIRST = NAMES.add("Version and counts", "first");
  private static final Named VERSION = NAMES.add("Version", "version");
  private static final Named PADDING = NAMES.add("Padding", "padding");
  private static final Named EXTENSION = NAMES.add("Extension", "ext");
  private static final Named SOURCES = NAMES.add("Contributing sources", "cc");
  private static final Named SECOND = NAMES.add("Marker and type", "second");
  private static final Named MARKER = NAMES.add("Marker", "marker");
  private static final Named TYPE = NAMES.add("Payload type", "p_type");
  private static final Named SEQUENCE = NAMES.add("Sequence number", "seq");
  private static final Named TIMESTAMP = NAMES.add("Timestamp", "timestamp");
  private static final Named SSRC = NAMES.add("SSRC", "ssrc");
  private static final Named CSRC = NAMES.add("CSRC", "csrc.item");
  private static final Named PROFILE = NAMES.add("Defined by profile", "ext.profile");
  private static final Named WORDS = NAMES.add("Extension length", "ext.len");
  private static final Named EXTRA = NAMES.add("Extension", "ext.data");

  RtpDissector() {
    super("rtp", "RTP", NAMES);
  }

  /**
   * Whether a datagram is RTP with a payload that is known here. Two bits of version are not enough
   * to tell, so what follows must make sense too.
   */
  static boolean recognises(ByteView datagram) {
    if (datagram.length() < FIXED + RtpJpegDissector.MAIN || datagram.u8(0) != 2 << 6) {
      return false;
    }
    ByteView payload = datagram.slice(FIXED, datagram.length() - FIXED);
    return switch (datagram.u8(1) & 0x7f) {
      case JPEG -> RtpJpegDissector.recognises(payload);
      case PARITY -> ParityDissector.recognises(payload);
      default -> false;
    };
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    int first = (int) reader.peek(0, 1);
    reader.bits(
        FIRST,
        1,
        Hex.text(first, 2),
        reader.bit(VERSION, 1, Integer.toString(first >> 6)),
        reader.bit(PADDING, 1, Integer.toString(first >> 5 & 1)),
        reader.bit(EXTENSION, 1, Integer.toString(first >> 4 & 1)),
        reader.bit(SOURCES, 1, Integer.toString(first & 15)));
    int second = (int) reader.peek(0, 1);
    int type = second & 0x7f;
    boolean marker = second > 0x7f;
    reader.bits(
        SECOND,
        1,
        Hex.text(second, 2),
        reader.bit(MARKER, 1, marker ? "1" : "0"),
        reader.bit(TYPE, 1, HeaderReader.named(type, TYPES)));
    long sequence = reader.number(SEQUENCE, 2);
    long timestamp = reader.number(TIMESTAMP, 4);
    long ssrc = reader.number(SSRC, 4, number -> Hex.text(number, 8));
    for (int i = 0; i < (first & 15); i++) {
      reader.number(CSRC, WORD, number -> Hex.text(number, 8));
    }
    if ((first & 16) != 0) {
      reader.number(PROFILE, 2, number -> Hex.text(number, 4));
      int words = (int) reader.number(WORDS, 2);
      reader.text(EXTRA, words * WORD, bytes -> bytes.hex(""));
    }
    String summary =
        "PT=%s, SSRC=%s, Seq=%d, Time=%d%s"
            .formatted(
                TYPES.getOrDefault(type, Integer.toString(type)),
                Hex.text(ssrc, 8),
                sequence,
                timestamp,
                marker ? ", Mark" : "");
    return Content.rest(summary, reader, above(type));
  }

  private static String above(int type) {
    return switch (type) {
      case JPEG -> RtpJpegDissector.PROTOCOL;
      case PARITY -> ParityDissector.PROTOCOL;
      default -> "";
    };
  }
}
