package wirelab.spi;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.model.Message;

/** Cuts messages into units and sends them on. Used by one thread. */
public interface Framer {
  /**
   * Hands the units of {@code message} to {@code sink} in order; the message stays the caller's.
   */
  void frame(Message message, UnitSink sink) throws IOException, FramingException;

  /** Takes one unit at a time. */
  @FunctionalInterface
  interface UnitSink {
    /** The unit's bytes, piece by piece; all of them are taken before this returns. */
    void send(ByteBuffer... pieces) throws IOException;
  }
}
