package wirelab.trace;

import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.PixelArea;

/**
 * What is wrong with a received picture, and why: so that a view can outline it and name the cause.
 *
 * @param areas the pixels that may differ from those that were sent: all that do are among them
 * @param bytes of the message, counted as {@link TracedMessage} does
 * @param cause one line: which unit was hit by what
 * @param packet that carried the bytes; 0 if none was captured
 */
public record Damage(List<PixelArea> areas, ByteRange bytes, String cause, long packet) {
  public Damage {
    areas = List.copyOf(areas);
  }
}
