package wirelab.pipeline;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.event.Event.PictureState;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.Hatching;
import wirelab.model.Message;
import wirelab.model.Stamp;
import wirelab.model.Strip;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/**
 * Messages become pictures here: decoded, told apart, compared with what was sent, and handed to
 * whoever wants them. Runs on the receiver's thread.
 */
final class Arrivals {
  private static final long UNKNOWN = -1;

  private final Ledger ledger;
  private final Newest newest;
  private final Recorder recorder;
  private final List<Consumer<VideoFrame>> takers = new CopyOnWriteArrayList<>();

  Arrivals(Ledger ledger, Newest newest, Recorder recorder) {
    this.ledger = ledger;
    this.newest = newest;
    this.recorder = recorder;
  }

  /** {@code taker} sees each picture; it must not close it, nor keep it without a share. */
  void tell(Consumer<VideoFrame> taker) {
    takers.add(taker);
  }

  /** Decodes a message, which is taken over. */
  void take(Message message, Codec codec, InetSocketAddress from) {
    long number = message.number();
    boolean whole = message.missing().isEmpty();
    Optional<Ledger.Entry> sent = ledger.entry(from, number);
    boolean compared = whole && sent.isPresent() && ledger.compares();
    int messageChecksum = compared && !codec.lossless() ? Ledger.checksum(message.parts()) : 0;
    long began = recorder.now();
    VideoFrame frame;
    try {
      frame = codec.decode(message);
      Hatching.mark(frame);
    } catch (CodecException e) {
      String reason = "message %d: %s".formatted(number, e.getMessage());
      recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), Stage.DECODE, reason));
      return;
    }
    long now = recorder.now();
    PictureState state = whole ? PictureState.UNVERIFIED : PictureState.INCOMPLETE;
    if (compared) {
      int checksum = codec.lossless() ? Ledger.checksum(frame.pixels()) : messageChecksum;
      state = checksum == sent.get().checksum() ? PictureState.INTACT : PictureState.CHANGED;
      if (codec.lossless()) {
        compared(frame, number, checksum, state);
      }
    }
    Optional<Stamp> stamp =
        sent.map(Ledger.Entry::stamp).or(frame::stamp).or(() -> Strip.read(frame));
    recorder.record(
        new Event.StagePassed(
            now, recorder.side(), Stage.DECODE, number, now - began, frame.format().byteCount()));
    received(frame.stamped(stamp.orElse(new Stamp(number, UNKNOWN))), number, now, state);
  }

  private void compared(VideoFrame frame, long number, int checksum, PictureState state) {
    Deviation deviation =
        state == PictureState.INTACT
            ? Deviation.NONE
            : ledger
                .pixels(number)
                .map(sent -> Deviation.of(frame, sent))
                .orElse(Deviation.UNKNOWN);
    recorder.record(
        new Event.PictureCompared(
            recorder.now(),
            recorder.side(),
            number,
            checksum,
            deviation.pixels(),
            deviation.x(),
            deviation.y()));
  }

  private void received(VideoFrame frame, long number, long now, PictureState state) {
    Stamp stamp = frame.stamp().orElseThrow();
    long age = stamp.capturedAt() == UNKNOWN ? UNKNOWN : Math.max(0, now - stamp.capturedAt());
    recorder.record(
        new Event.PictureReceived(now, recorder.side(), stamp.sequence(), number, age, state));
    for (Consumer<VideoFrame> taker : takers) {
      taker.accept(frame);
    }
    newest.offer(frame);
  }
}
