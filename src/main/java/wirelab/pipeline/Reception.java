package wirelab.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.event.Stage;
import wirelab.model.Message;
import wirelab.spi.Channel;
import wirelab.spi.Codec;
import wirelab.spi.Deframer;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.SettingException;

/** Receives from one sender until the stream ends or makes no sense any more. */
final class Reception implements AutoCloseable {
  private final Channel channel;
  private final boolean datagrams;
  private final Arrivals arrivals;
  private final Recorder recorder;
  private final Codec codec;
  private final Deframer deframer;
  private final boolean answers;
  private volatile @Nullable String endedBecause;
  private volatile long lastHeard;
  private long firstByteAt;
  private long deframeNanos;

  Reception(Parts parts, Channel channel, Limits limits, Arrivals arrivals, Recorder recorder) {
    this.channel = channel;
    this.datagrams = parts.transport().kind() != Kind.STREAM;
    this.arrivals = arrivals;
    this.recorder = recorder;
    this.lastHeard = recorder.now();
    try {
      this.codec = parts.codec();
    } catch (SettingException e) {
      throw new IllegalStateException("settings that were checked before", e);
    }
    this.answers = parts.framing().answered();
    this.deframer = parts.framing().deframer(limits, recorder);
  }

  void run() {
    recorder.record(
        new Event.Connected(
            recorder.now(), recorder.side(), channel.socket(), channel.local(), channel.remote()));
    String reason = receiveAll();
    String told = endedBecause;
    recorder.record(
        new Event.Disconnected(
            recorder.now(), recorder.side(), channel.socket(), told != null ? told : reason));
  }

  private String receiveAll() {
    try {
      boolean more = true;
      while (more) {
        more = receive();
      }
      deframer.end();
      takeMessages();
      return datagrams ? "another sender took its place" : "the sender closed the connection";
    } catch (FramingException e) {
      failed(Stage.DEFRAME, e);
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      return "the connection broke: " + e.getMessage();
    }
  }

  /** One receive and what comes of it; false at the end. */
  private boolean receive() throws IOException, FramingException {
    ByteBuffer space = deframer.space();
    int count = channel.receive(space);
    if (count == Channel.NOTHING_YET) {
      deframer.expire(recorder.now());
      takeMessages();
      return true;
    }
    if (count < 0) {
      return false;
    }
    long now = recorder.now();
    lastHeard = now;
    if (firstByteAt == 0) {
      firstByteAt = now;
    }
    try {
      deframer.arrived(count);
      if (datagrams) {
        deframer.expire(now);
      }
      deframeNanos += recorder.now() - now;
      takeMessages();
    } catch (FramingException e) {
      if (!datagrams) {
        throw e;
      }
      failed(Stage.DEFRAME, e);
    }
    return true;
  }

  private void takeMessages() throws FramingException, IOException {
    long began = recorder.now();
    for (Optional<Message> next = deframer.next(); next.isPresent(); next = deframer.next()) {
      long now = recorder.now();
      Message message = next.get();
      timed(message, now, deframeNanos + now - began);
      arrivals.take(message, codec, channel.remote());
      if (answers) {
        channel.send(ByteBuffer.allocateDirect(1).put(0, Framing.ANSWER));
      }
      deframeNanos = 0;
      firstByteAt = 0;
      began = recorder.now();
    }
  }

  private void timed(Message message, long now, long deframe) {
    long number = message.number();
    long receive = firstByteAt == 0 ? 0 : now - firstByteAt;
    int bytes = (int) message.range().length();
    recorder.record(
        new Event.StagePassed(now, recorder.side(), Stage.RECEIVE, number, receive, bytes));
    recorder.record(
        new Event.StagePassed(
            now, recorder.side(), Stage.DEFRAME, number, deframe, message.length()));
    recorder.record(
        new Event.MessagePassed(now, recorder.side(), number, message.range(), message.length()));
  }

  private void failed(Stage stage, Exception cause) {
    String reason = String.valueOf(cause.getMessage());
    recorder.record(new Event.StageFailed(recorder.now(), recorder.side(), stage, reason));
  }

  boolean silentFor(long nanos) {
    return recorder.now() - lastHeard > nanos;
  }

  /** Ends the reception from another thread. */
  void end(String reason) throws IOException {
    if (endedBecause == null) {
      endedBecause = reason;
    }
    channel.close();
  }

  @Override
  public void close() {
    deframer.close();
    KeptPictures.tell(codec, recorder);
    codec.close();
    try {
      channel.close();
    } catch (IOException e) {
      failed(Stage.RECEIVE, e);
    }
  }
}
