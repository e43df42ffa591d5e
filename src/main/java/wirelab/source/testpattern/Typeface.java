package wirelab.source.testpattern;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wirelab.model.VideoFormat;

/** The characters of a caption in one size and colour, drawn once, then only copied. */
final class Typeface {
  private static final double DOT = 1.5;

  private final Metrics metrics;
  private final int colour;
  private final Map<Glyph, ByteBuffer> cells = new EnumMap<>(Glyph.class);

  /** Characters of that size and colour on the colour of the band. */
  Typeface(Metrics metrics, int colour) {
    this.metrics = metrics;
    this.colour = colour;
    for (Glyph glyph : Glyph.values()) {
      cells.put(glyph, cell(glyph));
    }
  }

  Metrics metrics() {
    return metrics;
  }

  /** Copies the cell of a character, its upper left corner at pixel (x, y). */
  void draw(ByteBuffer pixels, VideoFormat format, Glyph glyph, int x, int y) {
    ByteBuffer cell = Objects.requireNonNull(cells.get(glyph));
    int rowBytes = metrics.advance(glyph) * format.pixels().bytesPerPixel();
    int target = format.offset(x, y);
    for (int source = 0; source < cell.capacity(); source += rowBytes) {
      pixels.put(target, cell, source, rowBytes);
      target += format.rowBytes();
    }
  }

  private ByteBuffer cell(Glyph glyph) {
    VideoFormat format = VideoFormat.bgr(metrics.advance(glyph), metrics.height());
    ByteBuffer cell = ByteBuffer.allocateDirect(format.byteCount());
    List<double[]> lines = glyph.lines().stream().map(line -> placed(line, glyph)).toList();
    double reach = metrics.pen() * (glyph.narrow() ? DOT : 1) / 2;
    for (int y = 0; y < format.height(); y++) {
      for (int x = 0; x < format.width(); x++) {
        double ink = 0;
        for (double[] line : lines) {
          ink = Math.max(ink, reach - distance(line, x + 0.5, y + 0.5) + 0.5);
        }
        int shade = Colour.mix(Colour.NIGHT, colour, Math.min(1, ink));
        Colour.put(cell, format.offset(x, y), shade);
      }
    }
    return cell;
  }

  /** A line of a glyph in pixels of its cell. */
  private double[] placed(double[] line, Glyph glyph) {
    return new double[] {
      metrics.penX(line[0], glyph),
      metrics.penY(line[1]),
      metrics.penX(line[2], glyph),
      metrics.penY(line[3])
    };
  }

  /** From the point (x, y) to the nearest of the line's. */
  private static double distance(double[] line, double x, double y) {
    double dx = line[2] - line[0];
    double dy = line[3] - line[1];
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - line[0]) * dx + (y - line[1]) * dy) / square;
    double t = Math.max(0, Math.min(1, along));
    double toX = x - line[0] - t * dx;
    double toY = y - line[1] - t * dy;
    return Math.sqrt(toX * toX + toY * toY);
  }

  /**
   * Sizes in whole pixels, so that upright lines of the pen come out sharp.
   *
   * @param height of the digits
   * @param ink width of the digits without the gap that follows them
   */
  record Metrics(int height, int ink, int gap, int pen) {
    /** Below it digits can not be told apart. */
    static final int LEAST = 7;

    static Metrics of(int height) {
      return new Metrics(
          height,
          (int) Math.round(height * 0.6),
          Math.max(1, (int) Math.round(height * 0.17)),
          Math.max(1, (int) Math.round(height * 0.12)));
    }

    /** From the left side of a character to that of the next. */
    int advance(Glyph glyph) {
      return glyph.narrow() ? 2 * gap + pen : ink + gap;
    }

    int width(Glyph[] text) {
      int width = 0;
      for (Glyph glyph : text) {
        width += advance(glyph);
      }
      return width - gap;
    }

    private double penX(double x, Glyph glyph) {
      return glyph.narrow() ? (advance(glyph) - gap) / 2.0 : pen / 2.0 + x / 10 * (ink - pen);
    }

    private double penY(double y) {
      return pen / 2.0 + y / 16 * (height - pen);
    }
  }
}
