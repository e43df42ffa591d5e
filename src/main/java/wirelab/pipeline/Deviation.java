package wirelab.pipeline;

import java.nio.ByteBuffer;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;

/**
 * By how much a received picture is not the one that was sent.
 *
 * @param pixels that differ; -1 if that is not known
 * @param x of the first of them, and {@code y}; -1 if there is none
 */
record Deviation(int pixels, int x, int y) {
  static final Deviation NONE = new Deviation(0, -1, -1);
  static final Deviation UNKNOWN = new Deviation(-1, -1, -1);

  /** Compares a picture with the pixels that were sent; one of another size can not be compared. */
  static Deviation of(VideoFrame frame, ByteBuffer sent) {
    ByteBuffer received = frame.pixels().slice();
    VideoFormat format = frame.format();
    int first = received.mismatch(sent);
    if (received.remaining() != sent.remaining()) {
      return UNKNOWN;
    }
    if (first < 0) {
      return NONE;
    }
    int bytes = format.byteCount() / (format.width() * format.height());
    int pixels = 0;
    for (int at = first / bytes * bytes; at < received.remaining(); at += bytes) {
      boolean same = received.slice(at, bytes).equals(sent.slice(at, bytes));
      pixels += same ? 0 : 1;
    }
    int pixel = first / bytes;
    return new Deviation(pixels, pixel % format.width(), pixel / format.width());
  }
}
