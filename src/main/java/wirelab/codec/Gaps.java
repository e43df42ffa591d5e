package wirelab.codec;

import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Message;
import wirelab.spi.CodecException;

/** What never arrived of a message, told as bytes of the picture inside it. */
public final class Gaps {
  private Gaps() {}

  /**
   * The missing bytes of {@code message}, counted from the first byte of {@code pixels}.
   *
   * @throws CodecException if anything else is missing: without it there is no picture
   */
  public static List<ByteRange> within(ByteRange pixels, Message message) throws CodecException {
    if (message.missing().isEmpty()) {
      return List.of();
    }
    List<ByteRange> gaps = new ArrayList<>();
    for (ByteRange gap : message.missing()) {
      if (gap.start() < pixels.start() || gap.end() > pixels.end()) {
        throw new CodecException(
            "bytes %d to %d of the message never arrived; only raw pixels, here bytes %d to %d, may be missing"
                .formatted(gap.start(), gap.end(), pixels.start(), pixels.end()));
      }
      gaps.add(gap.shifted(-pixels.start()));
    }
    return gaps;
  }

  /** Makes sure that nothing is missing of a message which is of no use in part, as a JPEG is. */
  public static void refuse(Message message) throws CodecException {
    if (!message.missing().isEmpty()) {
      ByteRange gap = message.missing().getFirst();
      throw new CodecException(
          "bytes %d to %d of the message never arrived; only raw pixels may be missing"
              .formatted(gap.start(), gap.end()));
    }
  }
}
