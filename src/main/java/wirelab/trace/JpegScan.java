package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.model.PixelArea;

/**
 * Finds which part of a JPEG picture is decoded from a byte of its scan. Huffman codes have no
 * borders that can be looked up, so all of them up to that byte are read (ITU-T T.81, F.2.2).
 */
final class JpegScan {
  private static final int BLOCK = 8;
  private static final int COEFFICIENTS = 64;

  /** Colour is kept coarser than brightness and smoothed, over so many pixels. */
  private static final int SMOOTHED = 2;

  private final JpegTables tables;
  private final JpegBits bits;

  private JpegScan(JpegTables tables, ByteBuffer file) {
    this.tables = tables;
    this.bits = new JpegBits(file, tables.scanStart());
  }

  /**
   * What may be wrong where byte {@code hit} of {@code file} is.
   *
   * @return empty if that may be anything: the byte is in no scan, or the scan is of another kind
   */
  static Optional<List<PixelArea>> areas(ByteBuffer file, int hit) {
    Optional<JpegTables> tables = JpegTables.read(file);
    if (tables.isEmpty() || hit < tables.get().scanStart() + 2) {
      return Optional.empty();
    }
    // a byte behind ff would begin a marker: that is met where the ff is read
    int first = new JpegScan(tables.get(), file).unitOf(hit - 1);
    return Optional.of(tables.get().areas(first, last(tables.get(), first, file, hit)));
  }

  /** With restart markers the damage ends at the next, unless it looks like one itself. */
  private static int last(JpegTables tables, int first, ByteBuffer file, int hit) {
    int all = tables.units();
    int interval = tables.interval();
    boolean mayBeMarker =
        file.get(hit - 1) == (byte) 0xFF || Integer.bitCount(file.get(hit) & 0xFF) >= BLOCK - 1;
    return interval == 0 || mayBeMarker
        ? all - 1
        : Math.min(all, (first / interval + 1) * interval) - 1;
  }

  /** The first unit (MCU) that is read from byte {@code at} or from bytes behind it. */
  private int unitOf(int at) {
    int all = tables.units();
    for (int unit = 0; unit < all; unit++) {
      if (tables.interval() > 0 && unit > 0 && unit % tables.interval() == 0) {
        bits.restart();
      }
      if (!skipUnit() || bits.position() > at) {
        return unit;
      }
    }
    return all - 1;
  }

  /** Reads one unit; false where its codes make no sense. */
  private boolean skipUnit() {
    for (JpegTables.Component component : tables.components()) {
      for (int block = 0; block < component.blocks(); block++) {
        if (!skipBlock(component)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean skipBlock(JpegTables.Component component) {
    int size = component.first().next(bits);
    if (size < 0 || !bits.skip(size)) {
      return false;
    }
    int at = 1;
    while (at < COEFFICIENTS) {
      int code = component.others().next(bits);
      if (code < 0) {
        return false;
      }
      int run = code >> 4;
      int length = code & 0xF;
      if (length == 0 && run < 15) {
        return true;
      }
      at += run + 1;
      if (!bits.skip(length)) {
        return false;
      }
    }
    return true;
  }

  /** Grows the area of units to that of pixels, and by what is smoothed. */
  static List<PixelArea> pixels(List<PixelArea> units, int across, int down) {
    List<PixelArea> areas = new ArrayList<>();
    for (PixelArea area : units) {
      int x = Math.max(0, area.x() * across - SMOOTHED);
      int y = Math.max(0, area.y() * down - SMOOTHED);
      int right = (area.x() + area.width()) * across + SMOOTHED;
      int bottom = (area.y() + area.height()) * down + SMOOTHED;
      areas.add(new PixelArea(x, y, right - x, bottom - y));
    }
    return areas;
  }
}
