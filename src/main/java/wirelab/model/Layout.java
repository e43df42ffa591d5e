package wirelab.model;

import java.util.List;
import java.util.Optional;

/**
 * Where things stand in one message. {@code pixels} is set where the picture's bytes stand in one
 * piece and unchanged, so that pixel (x, y) is at {@code pixels.start() + format.offset(x, y)}.
 *
 * @param format the picture's shape, where {@code pixels} is set and the message tells it
 */
public record Layout(List<Field> fields, Optional<ByteRange> pixels, Optional<VideoFormat> format) {
  public Layout {
    fields = List.copyOf(fields);
  }

  /** Without a shape. */
  public Layout(List<Field> fields, Optional<ByteRange> pixels) {
    this(fields, pixels, Optional.empty());
  }
}
