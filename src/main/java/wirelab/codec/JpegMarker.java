package wirelab.codec;

/** The two-byte codes that cut a JPEG file into segments, as ITU-T T.81, table B.1 calls them. */
final class JpegMarker {
  static final int SOI = 0xD8;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;

  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;

  private JpegMarker() {}

  /** Whether nothing belongs to the marker but itself. */
  static boolean standsAlone(int code) {
    return code == 0x01 || isRestart(code) || code == SOI || code == EOI;
  }

  static boolean isRestart(int code) {
    return code >= 0xD0 && code <= 0xD7;
  }

  static boolean isFrame(int code) {
    return code >= 0xC0 && code <= 0xCF && code != DHT && code != JPG && code != DAC;
  }

  static boolean isApplication(int code) {
    return code >= 0xE0 && code <= 0xEF;
  }

  static String name(int code) {
    if (isFrame(code)) {
      return "SOF" + (code - 0xC0);
    }
    if (isRestart(code)) {
      return "RST" + (code - 0xD0);
    }
    if (isApplication(code)) {
      return "APP" + (code - 0xE0);
    }
    return switch (code) {
      case 0x01 -> "TEM";
      case DHT -> "DHT";
      case JPG -> "JPG";
      case DAC -> "DAC";
      case SOI -> "SOI";
      case EOI -> "EOI";
      case SOS -> "SOS";
      case 0xDB -> "DQT";
      case 0xDC -> "DNL";
      case 0xDD -> "DRI";
      case 0xDE -> "DHP";
      case 0xDF -> "EXP";
      case 0xFE -> "COM";
      default -> code >= 0xF0 && code <= 0xFD ? "JPG" + (code - 0xF0) : "RES";
    };
  }

  static String meaning(int code) {
    if (isFrame(code)) {
      return process(code);
    }
    if (isRestart(code)) {
      return "restart";
    }
    if (isApplication(code)) {
      return "application data";
    }
    return switch (code) {
      case 0x01 -> "temporary, for arithmetic coding";
      case DHT -> "Huffman tables";
      case DAC -> "arithmetic coding conditioning";
      case SOI -> "start of image";
      case EOI -> "end of image";
      case SOS -> "start of scan";
      case 0xDB -> "quantization tables";
      case 0xDC -> "number of lines";
      case 0xDD -> "restart interval";
      case 0xDE -> "hierarchical progression";
      case 0xDF -> "expand reference components";
      case 0xFE -> "comment";
      default -> "reserved";
    };
  }

  private static String process(int code) {
    String coding = code > 0xC8 ? ", arithmetic coding" : "";
    return switch (code & 0x07) {
          case 0 -> "baseline DCT";
          case 1 -> "extended sequential DCT";
          case 2 -> "progressive DCT";
          case 3 -> "lossless";
          case 5 -> "differential sequential DCT";
          case 6 -> "differential progressive DCT";
          default -> "differential lossless";
        }
        + coding;
  }
}
