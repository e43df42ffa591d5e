package wirelab.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.spi.Channel;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.SettingException;

/**
 * One picture after the other through codec, framing and channel: one connection's sending half.
 */
final class Dispatch implements AutoCloseable {
  private static final Stamp UNSTAMPED = new Stamp(-1, -1);

  private final Channel channel;
  private final Recorder recorder;
  private final Codec codec;
  private final Framer framer;
  private final Ledger ledger;
  private final boolean answered;
  private final ByteBuffer answer = ByteBuffer.allocateDirect(1);
  private long number;
  private long offset;
  private int unit;
  private long sendNanos;
  private long sequence = -1;

  Dispatch(Parts parts, Channel channel, Recorder recorder) throws SettingException {
    this.channel = channel;
    this.recorder = recorder;
    this.codec = parts.codec();
    this.answered = parts.framing().answered();
    this.framer = parts.framing().framer(parts.transport().unitLimit());
    this.ledger = parts.ledger();
    ledger.open(channel.local());
  }

  /** Sends a picture and gives its memory back. */
  void send(Waiting waiting) throws IOException {
    try (VideoFrame frame = waiting.frame()) {
      Stamp stamp = frame.stamp().orElse(UNSTAMPED);
      sequence = stamp.sequence();
      long began = recorder.now();
      passed(Stage.QUEUE, began, began - waiting.since(), frame.format().byteCount());
      try (Message message = codec.encode(frame)) {
        long encoded = recorder.now();
        passed(Stage.ENCODE, encoded, encoded - began, message.length());
        enter(frame, message, stamp);
        send(message);
      } catch (CodecException e) {
        failed(Stage.ENCODE, e);
      } catch (FramingException e) {
        failed(Stage.FRAME, e);
      }
    }
  }

  private void enter(VideoFrame frame, Message message, Stamp stamp) {
    int checksum = 0;
    if (ledger.compares()) {
      checksum =
          codec.lossless() ? Ledger.checksum(frame.pixels()) : Ledger.checksum(message.parts());
    }
    ledger.sent(new Ledger.Entry(number, stamp, checksum));
    ledger.sent(number, frame.pixels());
  }

  private void send(Message message) throws IOException, FramingException {
    long begin = offset;
    long began = recorder.now();
    unit = 0;
    sendNanos = 0;
    framer.frame(message, this::unit);
    long now = recorder.now();
    passed(
        Stage.FRAME,
        now,
        now - began - sendNanos,
        (int) Math.max(0, offset - begin - message.length()));
    passed(Stage.SEND, now, sendNanos, (int) (offset - begin));
    recorder.record(
        new Event.MessagePassed(
            now, recorder.side(), number, new ByteRange(begin, offset), message.length()));
    recorder.record(new Event.PictureSent(now, recorder.side(), sequence, number));
    number++;
    if (answered) {
      awaitAnswer();
    }
  }

  /** The receiver has the message then. */
  private void awaitAnswer() throws IOException {
    if (channel.receive(answer.clear()) < 0) {
      throw new IOException("it closed the connection without an answer");
    }
    if (answer.get(0) != Framing.ANSWER) {
      throw new IOException("its answer is %d, not %d".formatted(answer.get(0), Framing.ANSWER));
    }
  }

  private void unit(ByteBuffer... pieces) throws IOException {
    long size = 0;
    for (ByteBuffer piece : pieces) {
      size += piece.remaining();
    }
    long began = recorder.now();
    channel.send(pieces);
    sendNanos += recorder.now() - began;
    recorder.record(
        new Event.UnitPassed(began, recorder.side(), number, unit++, ByteRange.of(offset, size)));
    offset += size;
  }

  private void passed(Stage stage, long now, long nanos, int bytes) {
    recorder.record(new Event.StagePassed(now, recorder.side(), stage, sequence, nanos, bytes));
  }

  private void failed(Stage stage, Exception cause) {
    String reason = String.valueOf(cause.getMessage());
    recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), stage, reason));
  }

  /** A picture whose sending failed, on a socket that is still good. */
  void failed(IOException cause) {
    failed(Stage.SEND, cause);
    number++;
  }

  @Override
  public void close() {
    KeptPictures.tell(codec, recorder);
    codec.close();
  }
}
