package wirelab.event;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;

/**
 * A socket call that is being made: written down when it is over, with the time it took. Ended
 * once, by the thread that makes the call.
 */
public final class PendingCall {
  private static final ByteRange NOTHING = ByteRange.of(0, 0);

  private final Recorder recorder;
  private final CallName name;
  private final int socket;
  private final SourceLine line;
  private final ByteBuffer[] before;
  private final long began;

  PendingCall(Recorder recorder, CallName name, int socket, SourceLine line, ByteBuffer... before) {
    this.recorder = recorder;
    this.name = name;
    this.socket = socket;
    this.line = line;
    this.before = before;
    this.began = recorder.now();
  }

  /** It went well, and moved no bytes. */
  public void returned(String detail) {
    end(detail, 0, NOTHING, null);
  }

  /** It moved the bytes of {@code range}, none at the end of a stream; their number its result. */
  public void moved(ByteRange range) {
    moved("", range);
  }

  /** As {@link #moved(ByteRange)}, for calls that tell who the bytes are from. */
  public void moved(String detail, ByteRange range) {
    end(detail, range.length(), range, null);
    if (before.length > 0) {
      recorder.tap().moved(recorder.side(), name, socket, range, before);
    }
  }

  /** It failed. */
  public void failed(String detail, String error) {
    end(detail, -1, NOTHING, error);
  }

  private void end(String detail, long result, ByteRange range, @Nullable String error) {
    long nanos = recorder.now() - began;
    String thread = Thread.currentThread().getName();
    recorder.record(
        new Event.Call(
            began,
            recorder.side(),
            name,
            socket,
            detail,
            result,
            range,
            nanos,
            thread,
            line,
            error));
  }
}
