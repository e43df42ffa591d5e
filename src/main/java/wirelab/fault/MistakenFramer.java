package wirelab.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
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
    Optional<Mistake> planted = planted();
    if (planted.isPresent()) {
      plant(planted.get(), message, sink);
      messages++;
      return;
    }
    framer.frame(message, pieces -> send(message, sink, pieces));
    for (Mistake mistake : mistakes) {
      // nothing was sent before the first message, so that one is right
      boolean kept = mistake.fault() == Fault.STALE_HANDLE || mistake.fault() == Fault.NO_RESET;
      if (kept && messages > 0 && hits(mistake)) {
        byCodec(mistake.fault(), new ByteRange(begin, offset), message);
      }
    }
    messages++;
  }

  private Optional<Mistake> planted() {
    return mistakes.stream()
        .filter(mistake -> mistake.fault() == Fault.PLANTED && messages > 0 && hits(mistake))
        .findFirst();
  }

  private void plant(Mistake mistake, Message message, UnitSink sink)
      throws IOException, FramingException {
    long begin = offset;
    Planted planted =
        Planted.inPlaceOf(message, mistake.dice().chance().of(messages + Integer.MAX_VALUE));
    try (Message other = planted.message()) {
      framer.frame(other, pieces -> send(other, sink, pieces));
    }
    ByteRange range = new ByteRange(begin, offset);
    written(Fault.PLANTED, range, ByteRange.of(0, range.length()), planted.detail());
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
