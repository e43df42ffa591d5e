package wirelab.trace;

import java.util.Optional;
import wirelab.model.VideoFrame;

/**
 * What became of a message that was found in a capture.
 *
 * @param picture stamped, and knowing what it lacks; empty if the message is no picture
 * @param trouble why it is none, in one line; empty if it is one
 */
public record Played(TracedMessage message, Optional<VideoFrame> picture, String trouble)
    implements AutoCloseable {
  @Override
  public void close() {
    picture.ifPresent(VideoFrame::close);
  }
}
