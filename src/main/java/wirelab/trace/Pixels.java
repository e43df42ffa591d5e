package wirelab.trace;

import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.VideoFormat;

/** Where the pixels of a raw picture stand in its message. */
record Pixels(ByteRange range, VideoFormat format) {
  static Optional<Pixels> of(Layout layout) {
    return layout
        .pixels()
        .flatMap(range -> layout.format().map(format -> new Pixels(range, format)));
  }

  /** The bytes of pixel (x, y). */
  Optional<ByteRange> range(int x, int y) {
    if (x < 0 || y < 0 || x >= format.width() || y >= format.height()) {
      return Optional.empty();
    }
    long start = range.start() + format.offset(x, y);
    return Optional.of(ByteRange.of(start, format.pixels().bytesPerPixel()));
  }

  /** What byte {@code at} of the message is. */
  Optional<Pixel> pixel(long at) {
    if (!range.contains(at)) {
      return Optional.empty();
    }
    long offset = at - range.start();
    int size = format.pixels().bytesPerPixel();
    int row = (int) (offset / format.rowBytes());
    int within = (int) (offset % format.rowBytes());
    return Optional.of(new Pixel(within / size, row, within % size));
  }
}
