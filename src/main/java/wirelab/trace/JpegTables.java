package wirelab.trace;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.model.PixelArea;

/**
 * What stands in front of the scan of a JPEG file and is needed to read it. Only files with one
 * scan of all components are read, as cameras and OpenCV write them.
 */
final class JpegTables {
  private static final int MARKER = 0xFF;
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;
  private static final int CODES = 0xC4;
  private static final int SCAN = 0xDA;
  private static final int INTERVAL = 0xDD;
  private static final int OTHERS = 0x10;
  private static final int BLOCK = 8;

  private final Map<Integer, JpegCodes> codes = new HashMap<>();
  private final Map<Integer, Integer> samplings = new HashMap<>();
  private final List<Component> components = new ArrayList<>();
  private int width;
  private int height;
  private int interval;
  private int scanStart;

  /** A component of a unit: how many blocks of it there are, and how they are coded. */
  record Component(int blocks, JpegCodes first, JpegCodes others) {}

  private JpegTables() {}

  /** Reads {@code file}, whose position is its start; empty if that is of another kind. */
  static Optional<JpegTables> read(ByteBuffer file) {
    JpegTables tables = new JpegTables();
    try {
      return tables.readSegments(file.duplicate().position(2))
          ? Optional.of(tables)
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty(); // it is damaged in front of the scan
    }
  }

  private boolean readSegments(ByteBuffer file) {
    while (scanStart == 0) {
      if ((file.get() & 0xFF) != MARKER) {
        return false;
      }
      int code = file.get() & 0xFF;
      int length = file.getChar() - 2;
      ByteBuffer segment = file.slice(file.position(), Math.min(length, file.remaining()));
      file.position(file.position() + length);
      switch (code) {
        case BASELINE, EXTENDED -> frame(segment);
        case CODES -> codes(segment);
        case INTERVAL -> interval = segment.getChar();
        case SCAN -> {
          scan(segment);
          scanStart = file.position();
        }
        default -> {}
      }
    }
    return width > 0 && !components.isEmpty() && components.size() == samplings.size();
  }

  private void frame(ByteBuffer segment) {
    segment.get();
    height = segment.getChar();
    width = segment.getChar();
    int count = segment.get();
    for (int i = 0; i < count; i++) {
      int id = segment.get();
      samplings.put(id, (int) segment.get());
      segment.get();
    }
  }

  private void codes(ByteBuffer segment) {
    while (segment.hasRemaining()) {
      codes.put((int) segment.get(), new JpegCodes(segment));
    }
  }

  private void scan(ByteBuffer segment) {
    int count = segment.get();
    for (int i = 0; i < count; i++) {
      int sampling = samplings.getOrDefault((int) segment.get(), 0);
      int selectors = segment.get();
      JpegCodes first = codes.get(selectors >> 4);
      JpegCodes others = codes.get(OTHERS | (selectors & 0xF));
      if (first == null || others == null || sampling == 0) {
        throw new IllegalArgumentException("a component without its tables");
      }
      int blocks = count == 1 ? 1 : (sampling >> 4) * (sampling & 0xF);
      components.add(new Component(blocks, first, others));
    }
  }

  List<Component> components() {
    return components;
  }

  /** Units between two restart markers; 0 without those. */
  int interval() {
    return interval;
  }

  int scanStart() {
    return scanStart;
  }

  /** How many units (MCUs) the picture has. */
  int units() {
    return unitsAcross() * Math.ceilDiv(height, unitHeight());
  }

  /** The pixels of the units {@code first} to {@code last}. */
  List<PixelArea> areas(int first, int last) {
    List<PixelArea> units = RawAreas.rows(unitsAcross(), first, last);
    return JpegScan.pixels(units, unitWidth(), unitHeight());
  }

  private int unitsAcross() {
    return Math.ceilDiv(width, unitWidth());
  }

  private int unitWidth() {
    return BLOCK * largest(4);
  }

  private int unitHeight() {
    return BLOCK * largest(0);
  }

  private int largest(int shift) {
    return components.size() == 1
        ? 1
        : samplings.values().stream().mapToInt(value -> value >> shift & 0xF).max().orElse(1);
  }
}
