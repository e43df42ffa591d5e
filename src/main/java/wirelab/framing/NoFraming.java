package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;

/**
 * No framing: whatever one receive brings is taken for a message. Right for datagrams that hold a
 * whole picture; over a stream it shows why a framing is needed.
 */
final class NoFraming implements Framing {
  private static final int SPACE = 64 << 10;

  @Override
  public boolean suits(Kind kind) {
    return true;
  }

  @Override
  public Framer framer(int unitLimit) {
    return (message, sink) -> sink.send(message.parts());
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new OneReceiveOneMessage();
  }

  /** Bytes are received into fresh memory each time. */
  private static final class OneReceiveOneMessage implements Deframer {
    private @Nullable Lease lease;
    private int filled;
    private long begin;
    private long messages;

    @Override
    public ByteBuffer space() {
      if (lease == null) {
        lease = Memory.common().lease(SPACE);
      }
      return lease.bytes();
    }

    @Override
    public void arrived(int count) {
      filled = count;
    }

    @Override
    public Optional<Message> next() {
      Lease held = lease;
      if (held == null || filled == 0) {
        return Optional.empty();
      }
      ByteRange range = ByteRange.of(begin, filled);
      ByteBuffer bytes = held.bytes().limit(filled);
      begin += filled;
      filled = 0;
      lease = null;
      return Optional.of(Message.incoming(held, bytes, messages++, range, List.of()));
    }

    @Override
    public void end() {}

    @Override
    public void close() {
      if (lease != null) {
        lease.close();
        lease = null;
      }
    }
  }
}
