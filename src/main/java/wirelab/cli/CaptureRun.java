package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import wirelab.capture.PacketLog;
import wirelab.capture.Recording;
import wirelab.capture.live.LiveCapture;
import wirelab.capture.live.PacketSource;
import wirelab.capture.live.Target;
import wirelab.spi.SettingException;

/** One recording of live packets, from its beginning to its end. */
final class CaptureRun {
  private static final long LOOK_MILLIS = 50;

  private final PacketSource source;
  private final Target target;
  private final Duration time;
  private final long packets;
  private final Path path;
  private final PacketLog log = new PacketLog();

  CaptureRun(PacketSource source, CaptureOptions options, Path path) throws SettingException {
    this.source = source;
    this.target = options.target();
    this.time = options.time();
    this.packets = options.packets();
    this.path = path;
  }

  /** Records until one of the wishes for an end is met, or something fails. */
  CaptureResult run(Interruption interruption, StatusLine status)
      throws IOException, InterruptedException {
    LiveCapture capture = source.open(target, log::append);
    Recording recording = recording(capture);
    status.say("capturing: " + capture.description());
    long began = System.nanoTime();
    try (recording;
        capture) {
      while (!interruption.await(LOOK_MILLIS)
          && capture.running()
          && !recording.over()
          && (time.isZero() || System.nanoTime() - began < time.toNanos())) {
        status.tick(() -> line(capture, recording));
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Optional<String> trouble = recording.failure().or(capture::failure);
    return new CaptureResult(
        path, capture.description(), seconds, totals(capture, recording), trouble);
  }

  /** After the capture has begun, so that one that can not begin leaves no file. */
  private Recording recording(LiveCapture capture) throws IOException {
    try {
      return Recording.start(log, path, packets);
    } catch (IOException e) {
      capture.close();
      throw e;
    }
  }

  private static CaptureResult.Totals totals(LiveCapture capture, Recording recording) {
    return new CaptureResult.Totals(recording.progress(), capture.counters());
  }

  private static String line(LiveCapture capture, Recording recording) {
    Recording.Progress progress = recording.progress();
    return String.format(
        Locale.ROOT,
        "%,d packets  %.1f MB  dropped %d",
        progress.packets(),
        progress.bytes() / 1e6,
        capture.counters().dropped() + progress.missed());
  }
}
