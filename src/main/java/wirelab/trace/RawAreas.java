package wirelab.trace;

import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.PixelArea;
import wirelab.model.VideoFormat;

/** Which pixels of a raw picture stand in some of its bytes. */
final class RawAreas {
  private RawAreas() {}

  /** Up to three rectangles: the rest of a row, whole rows, the start of a row. */
  static List<PixelArea> of(VideoFormat format, ByteRange bytes) {
    int size = format.pixels().bytesPerPixel();
    return rows(format.width(), bytes.start() / size, (bytes.end() - 1) / size);
  }

  /** The cells {@code first} to {@code last}, counted row by row, {@code width} in each. */
  static List<PixelArea> rows(int width, long first, long last) {
    int top = (int) (first / width);
    int bottom = (int) (last / width);
    int left = (int) (first % width);
    int right = (int) (last % width) + 1;
    List<PixelArea> areas = new ArrayList<>(3);
    if (top == bottom) {
      areas.add(new PixelArea(left, top, right - left, 1));
      return areas;
    }
    if (left > 0) {
      areas.add(new PixelArea(left, top, width - left, 1));
      top++;
    }
    if (right < width) {
      areas.add(new PixelArea(0, bottom, right, 1));
      bottom--;
    }
    if (bottom >= top) {
      areas.add(new PixelArea(0, top, width, bottom - top + 1));
    }
    return areas;
  }
}
