package wirelab.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/**
 * Takes a JPEG file apart for a reader of its bytes, segment by segment, in the words of ITU-T
 * T.81, annex B. Any bytes will do, and each of them is in exactly one leaf: what makes no sense is
 * a last field that says so.
 *
 * <pre>
 * SOI | APPn DQT SOFn DHT ...      | SOS      scan data          | EOI
 * FF D8 FF xx length parameters ... FF DA ... entropy-coded bytes FF D9
 * </pre>
 */
public final class JpegLayout {
  static final String MALFORMED = "_ws.malformed";

  private static final int MOST_SEGMENTS = 500;
  private static final int MOST_PIECES = 5_000;
  private static final int MARKER = 0xFF;

  private final ByteBuffer bytes;
  private final long start;
  private final List<Field> fields = new ArrayList<>();
  private int position;
  private boolean ended;

  private JpegLayout(ByteBuffer bytes, long start) {
    this.bytes = bytes;
    this.start = start;
  }

  /**
   * The segments of a file, in their order. Nothing is decompressed. After 500 of them the rest is
   * one field.
   *
   * @param file its remaining bytes; the position stays
   * @param start the place of the file's first byte in the message, where ranges are counted
   */
  public static List<Field> of(ByteBuffer file, long start) {
    JpegLayout layout = new JpegLayout(file.slice(), start);
    layout.run();
    return List.copyOf(layout.fields);
  }

  private void run() {
    if (bytes.limit() < 2 || bytes.getChar(0) != (MARKER << 8 | JpegMarker.SOI)) {
      malformed("no JPEG: it should begin with ff d8, not with " + hex(0));
    }
    while (!ended) {
      if (position == bytes.limit()) {
        malformed("the file ends without EOI (ff d9)");
      } else if (fields.size() >= MOST_SEGMENTS) {
        rest("more segments", "", "only the first %d are taken apart".formatted(MOST_SEGMENTS));
      } else {
        segment();
      }
    }
  }

  private void segment() {
    int at = position;
    int code = at;
    while (code < bytes.limit() && get(code) == MARKER) {
      code++;
    }
    if (code == at || code == bytes.limit() || get(code) == 0) {
      malformed("a marker (ff and a code) should stand here, not " + hex(at));
    } else if (JpegMarker.standsAlone(get(code))) {
      fields.add(marker(at, code + 1));
      position = code + 1;
      if (get(code) == JpegMarker.EOI) {
        trailing();
      }
    } else {
      parameters(at, code);
    }
  }

  private void parameters(int at, int codeAt) {
    int code = get(codeAt);
    String name = JpegMarker.name(code);
    int from = codeAt + 1;
    int length = bytes.limit() - from < 2 ? 0 : bytes.getChar(from);
    if (length < 2 || length > bytes.limit() - from) {
      malformed(
          length < 2
              ? "%s is followed by no length of 2 or more".formatted(name)
              : "%s is followed by %d bytes; the file has %d left"
                  .formatted(name, length, bytes.limit() - from));
      return;
    }
    SegmentReader reader = new SegmentReader(bytes, start, from, from + length);
    reader.number(JpegSegment.lengthName(code), "jpeg.length", 2);
    String value = new JpegSegment(reader).read(code);
    List<Field> parts = new ArrayList<>();
    parts.add(marker(at, from));
    parts.addAll(reader.finish());
    String told = value.isEmpty() ? JpegMarker.meaning(code) : value;
    fields.add(new Field(name, "jpeg.segment", range(at, from + length), told, parts));
    position = from + length;
    if (code == JpegMarker.SOS) {
      scanData();
    }
  }

  /** A marker; any number of ff may stand before it. */
  private Field marker(int from, int end) {
    int code = get(end - 1);
    String value = "%s (%s)".formatted(JpegMarker.name(code), JpegMarker.meaning(code));
    boolean alone = JpegMarker.standsAlone(code);
    return new Field(
        alone ? JpegMarker.name(code) : "marker",
        "jpeg.marker",
        range(from, end),
        alone ? JpegMarker.meaning(code) : value,
        List.of());
  }

  /** What follows until a marker that is no RSTn; ff 00 is a byte ff of the data. */
  private void scanData() {
    int from = position;
    List<Field> parts = new ArrayList<>();
    int piece = from;
    int at = from;
    while (at < bytes.limit()) {
      int next = get(at) == MARKER && at + 1 < bytes.limit() ? get(at + 1) : 0;
      if (JpegMarker.isRestart(next) && parts.size() < MOST_PIECES) {
        addPiece(parts, piece, at);
        parts.add(marker(at, at + 2));
        piece = at + 2;
      } else if (next != 0 && next != MARKER && !JpegMarker.isRestart(next)) {
        break;
      }
      at += next == 0 || next == MARKER ? 1 : 2;
    }
    at = withoutFill(piece, at);
    if (!parts.isEmpty()) {
      addPiece(parts, piece, at);
    }
    position = at;
    if (at > from) {
      String value = "%d bytes".formatted(at - from);
      fields.add(new Field("scan data", "jpeg.scan", range(from, at), value, parts));
    }
  }

  /** Bytes ff right before a marker belong to that, unless the file ends with them. */
  private int withoutFill(int from, int markerAt) {
    int at = markerAt;
    while (markerAt < bytes.limit() && at > from && get(at - 1) == MARKER) {
      at--;
    }
    return at;
  }

  private void addPiece(List<Field> parts, int from, int end) {
    if (end > from) {
      String value = "%d bytes".formatted(end - from);
      parts.add(new Field("entropy-coded segment", range(from, end), value));
    }
  }

  private void trailing() {
    if (position < bytes.limit()) {
      String value = "%d bytes after EOI".formatted(bytes.limit() - position);
      rest("trailing bytes", "jpeg.trailing", value);
    }
    ended = true;
  }

  private void malformed(String reason) {
    rest("Malformed", MALFORMED, reason);
  }

  private void rest(String name, String key, String value) {
    fields.add(new Field(name, key, range(position, bytes.limit()), value, List.of()));
    position = bytes.limit();
    ended = true;
  }

  private ByteRange range(int from, int end) {
    return new ByteRange(start + from, start + end);
  }

  private int get(int at) {
    return bytes.get(at) & 0xFF;
  }

  /** Up to four bytes, for a message. */
  private String hex(int from) {
    byte[] some = new byte[Math.min(4, bytes.limit() - from)];
    bytes.get(from, some);
    return some.length == 0 ? "nothing" : HexFormat.ofDelimiter(" ").formatHex(some);
  }
}
