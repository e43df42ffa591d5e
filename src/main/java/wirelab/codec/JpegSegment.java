package wirelab.codec;

import java.util.ArrayList;
import java.util.List;

/** What segments of a JPEG file say, parameter by parameter, named as in ITU-T T.81, annex B. */
final class JpegSegment {
  private static final int BLOCK = 64;
  private static final int CODE_LENGTHS = 16;
  private static final int SHOWN = 48;

  /** A decoder keeps four of each kind at a time. */
  private static final int MOST_TABLES = 64;

  private final SegmentReader reader;

  /** A segment whose marker and length were read. */
  JpegSegment(SegmentReader reader) {
    this.reader = reader;
  }

  /** What T.81 calls the length of such a segment. */
  static String lengthName(int code) {
    if (JpegMarker.isFrame(code)) {
      return "length (Lf)";
    }
    if (JpegMarker.isApplication(code)) {
      return "length (Lp)";
    }
    return switch (code) {
      case 0xC4 -> "length (Lh)";
      case 0xCC -> "length (La)";
      case 0xDA -> "length (Ls)";
      case 0xDB -> "length (Lq)";
      case 0xDC -> "length (Ld)";
      case 0xDD -> "length (Lr)";
      case 0xDF -> "length (Le)";
      case 0xFE -> "length (Lc)";
      default -> "length";
    };
  }

  /** Reads the parameters; one line on what they say. */
  String read(int code) {
    if (JpegMarker.isFrame(code) || code == 0xDE) {
      return frame();
    }
    return switch (code) {
      case 0xC4 -> huffmanTables();
      case 0xDA -> scan();
      case 0xDB -> quantizationTables();
      case 0xDC -> reader.number("lines (NL)", "jpeg.lines", 2) + " lines";
      case 0xDD -> {
        int interval = reader.number("restart interval (Ri)", "jpeg.restart_interval", 2);
        yield interval == 0 ? "no restarts" : "a restart after every %d MCUs".formatted(interval);
      }
      case 0xE0 -> applicationZero();
      case 0xFE -> text("comment (Cm)", "jpeg.comment");
      default -> text("data", "jpeg.data");
    };
  }

  private String text(String name, String key) {
    String shown = reader.letters(SHOWN);
    reader.bytes(name, key, reader.remaining(), shown);
    return shown;
  }

  private String frame() {
    int precision = reader.number("sample precision (P)", "jpeg.precision", 1);
    int lines = reader.number("lines (Y)", "jpeg.height", 2);
    int samples = reader.number("samples per line (X)", "jpeg.width", 2);
    int components = reader.number("components (Nf)", "jpeg.components", 1);
    List<Integer> sampling = new ArrayList<>();
    for (int i = 1; i <= components && reader.sound(); i++) {
      int before = reader.count();
      int identifier = reader.number("identifier (C%d)".formatted(i), "", 1);
      int factors =
          reader.nibbles("horizontal sampling (H%d)".formatted(i), "vertical (V%d)".formatted(i));
      int table = reader.number("quantization table (Tq%d)".formatted(i), "", 1);
      reader.fold(
          before,
          "component " + i,
          "identifier %d, sampling %d×%d, quantization table %d"
              .formatted(identifier, factors >> 4, factors & 0x0F, table));
      sampling.add(factors);
    }
    return "%d×%d, %d bits, %d %s%s"
        .formatted(
            samples,
            lines,
            precision,
            components,
            components == 1 ? "component" : "components",
            subsampling(sampling));
  }

  /** How colour is sampled beside brightness, where that has a name. */
  private static String subsampling(List<Integer> sampling) {
    if (sampling.size() != 3 || sampling.get(1) != 0x11 || sampling.get(2) != 0x11) {
      return "";
    }
    return switch (sampling.getFirst()) {
      case 0x11 -> ", 4:4:4";
      case 0x12 -> ", 4:4:0";
      case 0x21 -> ", 4:2:2";
      case 0x22 -> ", 4:2:0";
      case 0x41 -> ", 4:1:1";
      default -> "";
    };
  }

  private String scan() {
    int components = reader.number("components (Ns)", "", 1);
    for (int i = 1; i <= components && reader.sound(); i++) {
      int before = reader.count();
      int selector = reader.number("component (Cs%d)".formatted(i), "", 1);
      int tables = reader.nibbles("DC table (Td%d)".formatted(i), "AC table (Ta%d)".formatted(i));
      reader.fold(
          before,
          "component " + i,
          "identifier %d, DC table %d, AC table %d"
              .formatted(selector, tables >> 4, tables & 0x0F));
    }
    int first = reader.number("start of spectral selection (Ss)", "", 1);
    int last = reader.number("end of spectral selection (Se)", "", 1);
    reader.nibbles("approximation, high (Ah)", "low (Al)");
    return "%d %s, coefficients %d to %d"
        .formatted(components, components == 1 ? "component" : "components", first, last);
  }

  private String quantizationTables() {
    List<String> tables = new ArrayList<>();
    while (reader.more() && tables.size() < MOST_TABLES) {
      int before = reader.count();
      int both = reader.nibbles("precision (Pq)", "destination (Tq)");
      if (both >> 4 > 1) {
        reader.fault("precision (Pq) is %d; it should be 0 or 1".formatted(both >> 4));
      }
      int width = 1 + (both >> 4);
      reader.bytes("elements (Q0 to Q63)", "", width * BLOCK, elements(width));
      String table = "table %d".formatted(both & 0x0F);
      reader.fold(before, table, "%d bits each, in zigzag order".formatted(8 * width));
      tables.add(table);
    }
    return shortened(tables);
  }

  private String elements(int width) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      int at = i * width;
      shown.append(width == 1 ? reader.peek(at) : reader.peek(at) << 8 | reader.peek(at + 1));
      shown.append(' ');
    }
    return shown.append('…').toString();
  }

  private String huffmanTables() {
    List<String> tables = new ArrayList<>();
    while (reader.more() && tables.size() < MOST_TABLES) {
      int before = reader.count();
      int both = reader.nibbles("class (Tc)", "destination (Th)");
      if (both >> 4 > 1) {
        reader.fault("class (Tc) is %d; it should be 0 or 1".formatted(both >> 4));
      }
      int codes = 0;
      StringBuilder counts = new StringBuilder();
      for (int i = 0; i < CODE_LENGTHS; i++) {
        codes += reader.peek(i);
        counts.append(i == 0 ? "" : " ").append(reader.peek(i));
      }
      reader.bytes("codes of each length (L1 to L16)", "", CODE_LENGTHS, counts.toString());
      reader.bytes("values (V)", "", codes, "%d values".formatted(codes));
      String table = "%s table %d".formatted(both >> 4 == 0 ? "DC" : "AC", both & 0x0F);
      reader.fold(before, table, "%d codes".formatted(codes));
      tables.add(table);
    }
    return shortened(tables);
  }

  private static String shortened(List<String> tables) {
    return tables.size() <= 4
        ? String.join(", ", tables)
        : String.join(", ", tables.subList(0, 4)) + ", …";
  }

  /** JFIF, where it is that: ITU-T T.871. */
  private String applicationZero() {
    if (!reader.letters(5).startsWith("JFIF.") || reader.peek(4) != 0) {
      return text("data", "jpeg.data");
    }
    reader.bytes("identifier", "jpeg.jfif", 5, "JFIF");
    int version =
        reader.number(
            "version", "jpeg.jfif.version", 2, v -> "%d.%02d".formatted(v >> 8, v & 0xFF));
    reader.number("units", "", 1, JpegSegment::units);
    reader.number("horizontal density", "", 2);
    reader.number("vertical density", "", 2);
    int width = reader.number("thumbnail width", "", 1);
    int height = reader.number("thumbnail height", "", 1);
    int thumbnail = 3 * width * height;
    reader.bytes("thumbnail", "", thumbnail, "%d bytes".formatted(thumbnail));
    return "JFIF %d.%02d".formatted(version >> 8, version & 0xFF);
  }

  private static String units(int units) {
    return switch (units) {
      case 0 -> "0 (the densities are an aspect ratio)";
      case 1 -> "1 (dots per inch)";
      case 2 -> "2 (dots per cm)";
      default -> Integer.toString(units);
    };
  }
}
