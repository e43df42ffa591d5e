package wirelab.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Message;
import wirelab.spi.Framer;
import wirelab.spi.FramingException;

/** Frames messages as a sender does who makes mistakes. */
final class MistakenFramer implements Framer {
  private final Framer framer;
  private final List<Mistake> mistakes;
  private final int width;
  private final Recorder recorder;
  private long messages;
  private long offset;

  /**
   * In place of {@code framer}.
   *
   * @param width bytes of the length in front of each message
   */
  MistakenFramer(Framer framer, List<Mistake> mistakes, int width, Recorder recorder) {
    this.framer = framer;
    this.mistakes = mistakes;
    this.width = width;
    this.recorder = recorder;
  }

  @Override
  public void frame(Message message, UnitSink sink) throws IOException, FramingException {
    long begin = offset;
    framer.frame(message, pieces -> send(message, sink, pieces));
    for (Mistake mistake : mistakes) {
      // nothing was sent before the first message, so that one is right
      if (mistake.fault().layer() == FaultLayer.CODEC && messages > 0 && hits(mistake)) {
        byCodec(mistake.fault(), new ByteRange(begin, offset), message);
      }
    }
    messages++;
  }

  private void send(Message message, UnitSink sink, ByteBuffer... pieces) throws IOException {
    ByteBuffer mark = ByteBuffer.allocate(width);
    for (ByteBuffer piece : pieces) {
      while (mark.hasRemaining() && piece.hasRemaining()) {
        mark.put(piece.get());
      }
    }
    ByteBuffer[] changed = new ByteBuffer[pieces.length + 1];
    System.arraycopy(pieces, 0, changed, 1, pieces.length);
    changed[0] = mistaken(mark.flip(), message);
    for (ByteBuffer piece : changed) {
      offset += piece.remaining();
    }
    sink.send(changed);
  }

  private ByteBuffer mistaken(ByteBuffer right, Message message) {
    ByteBuffer mark = right;
    for (Mistake mistake : mistakes) {
      if (mistake.fault().layer() == FaultLayer.FRAMING && hits(mistake)) {
        Mistake.Made made = mistake.made(mark, message);
        mark = made.mark();
        ByteRange range = ByteRange.of(offset, (long) mark.remaining() + message.length());
        written(mistake.fault(), range, ByteRange.of(0, mark.remaining()), made.detail());
      }
    }
    return mark;
  }

  private boolean hits(Mistake mistake) {
    return mistake.dice().chance().of(messages).nextDouble() < mistake.dice().probability();
  }

  private void byCodec(Fault fault, ByteRange range, Message message) {
    if (fault == Fault.STALE_HANDLE) {
      String detail = "is %d bytes that name the object sent before".formatted(message.length());
      written(fault, range, ByteRange.of(0, range.length()), detail);
    } else {
      String detail = "is kept by both ends, as are the %d before it".formatted(messages);
      written(fault, range, ByteRange.of(0, 0), detail);
    }
  }

  private void written(Fault fault, ByteRange range, ByteRange hit, String detail) {
    recorder.record(
        new Event.FaultInjected(
            recorder.now(),
            recorder.side(),
            fault.text(),
            fault.layer(),
            0,
            messages,
            messages,
            0,
            range,
            hit,
            "message %d %s".formatted(messages, detail)));
  }
}
