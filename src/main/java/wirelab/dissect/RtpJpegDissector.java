package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * JPEG in RTP (RFC 2435, 3.1).
 *
 * <pre>
 * type-specific 1 | fragment offset 3 | type 1 | Q 1 | width 1 | height 1
 * types 64 to 127:              restart interval 2 | F, L, count 2
 * Q 128 to 255 and offset 0:    MBZ 1 | precision 1 | length 2 | quantization tables
 * </pre>
 */
final class RtpJpegDissector extends HeaderDissector {
  static final String PROTOCOL = "jpeg";
  static final int MAIN = 8;

  private static final int RESTARTS = 64;
  private static final int IN_BAND = 128;
  private static final int BLOCK = 8;
  private static final Names NAMES = new Names(PROTOCOL);
  private static final Named SPECIFIC = NAMES.add("Type specific", "main_hdr.ts");
  private static final Named OFFSET = NAMES.add("Fragment offset", "main_hdr.offset");
  private static final Named TYPE = NAMES.add("Type", "main_hdr.type");
  private static final Named QUALITY = NAMES.add("Q", "main_hdr.q");
  private static final Named WIDTH = NAMES.add("Width", "main_hdr.width");
  private static final Named HEIGHT = NAMES.add("Height", "main_hdr.height");
  private static final Named INTERVAL = NAMES.add("Restart interval", "restart_hdr.interval");
  private static final Named COUNT = NAMES.add("F, L and restart count", "restart_hdr.count");
  private static final Named ZERO = NAMES.add("Must be zero", "qtable_hdr.mbz");
  private static final Named PRECISION = NAMES.add("Precision", "qtable_hdr.precision");
  private static final Named LENGTH = NAMES.add("Length of tables", "qtable_hdr.length");
  private static final Named TABLES = NAMES.add("Quantization tables", "qtable_hdr.data");

  RtpJpegDissector() {
    super(PROTOCOL, "RTP/JPEG", NAMES);
  }

  /** Whether a payload may be this. */
  static boolean recognises(ByteView payload) {
    int quality = payload.u8(5);
    return (payload.u8(4) & ~RESTARTS) <= 1
        && quality > 0
        && (quality < 100 || quality >= IN_BAND)
        && payload.u8(6) > 0
        && payload.u8(7) > 0;
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    reader.number(SPECIFIC, 1);
    long offset = reader.number(OFFSET, 3);
    long type = reader.number(TYPE, 1, RtpJpegDissector::sampling);
    long quality = reader.number(QUALITY, 1);
    long width = reader.number(WIDTH, 1, RtpJpegDissector::pixels);
    long height = reader.number(HEIGHT, 1, RtpJpegDissector::pixels);
    if (type >= RESTARTS && type < IN_BAND) {
      reader.number(INTERVAL, 2);
      reader.number(COUNT, 2, number -> Hex.text(number, 4));
    }
    if (quality >= IN_BAND && offset == 0) {
      reader.number(ZERO, 1);
      reader.number(PRECISION, 1);
      int length = (int) reader.number(LENGTH, 2);
      reader.text(TABLES, length, bytes -> bytes.length() + " bytes");
    }
    String summary = "%d×%d, from byte %d".formatted(width * BLOCK, height * BLOCK, offset);
    return Content.rest(summary, reader, "");
  }

  private static String sampling(long type) {
    return switch ((int) type) {
      case 0, RESTARTS -> type + " (4:2:2)";
      case 1, RESTARTS + 1 -> type + " (4:2:0)";
      default -> Long.toString(type);
    };
  }

  private static String pixels(long blocks) {
    return "%d (%d pixels)".formatted(blocks, blocks * BLOCK);
  }
}
