package wirelab.compare;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * A codec that tells a meter what it copies, and that takes longer to encode where a known
 * difference is wanted to judge the comparison by.
 */
record MeteredCodec(Codec codec, Meter meter, Duration handicap) implements Codec {
  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    Message message = codec.encode(frame);
    meter.encoded(frame.pixels(), message.parts());
    if (!handicap.isZero()) {
      long due = System.nanoTime() + handicap.toNanos();
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
    return message;
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    ByteBuffer[] bytes = message.parts();
    VideoFrame frame = codec.decode(message);
    meter.decoded(frame.pixels(), bytes);
    return frame;
  }

  @Override
  public Layout layout(Message message) {
    return codec.layout(message);
  }

  @Override
  public boolean lossless() {
    return codec.lossless();
  }

  @Override
  public void close() {
    codec.close();
  }
}
