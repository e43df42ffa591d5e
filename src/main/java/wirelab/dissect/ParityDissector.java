package wirelab.dissect;

import java.util.List;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * A parity packet in RTP: FEC header and level header of RFC 5109, 7.3 and 7.4.
 *
 * <pre>
 * E, L, P, X, CC, M, PT recovery 2 | SN base 2 | TS recovery 4 | length recovery 2
 * protection length 2 | mask 2, with L 6
 * </pre>
 */
final class ParityDissector extends HeaderDissector {
  static final String PROTOCOL = "ulpfec";

  private static final int HEADER = 14;
  private static final int LONG_MASK = 0x4000;
  private static final int EXTENDED = 0x8000;
  private static final Names NAMES = new Names(PROTOCOL);
  private static final Named BITS = NAMES.add("E, L and recovery bits", "bits");
  private static final Named BASE = NAMES.add("SN base", "sn_base");
  private static final Named TIMESTAMP = NAMES.add("TS recovery", "ts_recovery");
  private static final Named LENGTH = NAMES.add("Length recovery", "length_recovery");
  private static final Named PROTECTION = NAMES.add("Protection length", "protection_length");
  private static final Named MASK = NAMES.add("Mask", "mask");

  ParityDissector() {
    super(PROTOCOL, "Parity FEC", NAMES);
  }

  /** Whether a payload may be this: one level that ends where the packet does. */
  static boolean recognises(ByteView payload) {
    return payload.length() >= HEADER
        && (payload.u16(0) & (EXTENDED | LONG_MASK)) == 0
        && payload.u16(10) == payload.wireLength() - HEADER
        && payload.u16(12) != 0;
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    long bits = reader.number(BITS, 2, number -> Hex.text(number, 4));
    long base = reader.number(BASE, 2);
    reader.number(TIMESTAMP, 4, number -> Hex.text(number, 8));
    reader.number(LENGTH, 2);
    reader.number(PROTECTION, 2);
    int width = (bits & LONG_MASK) == 0 ? 2 : 6;
    long mask = reader.number(MASK, width, number -> Hex.text(number, width * 2));
    return Content.rest(
        "protects %d packets from %d on".formatted(Long.bitCount(mask), base), reader, "");
  }
}
