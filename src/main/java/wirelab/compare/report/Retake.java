package wirelab.compare.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import wirelab.capture.PacketLog;
import wirelab.capture.tap.PacketTap;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.event.Event;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Lane;
import wirelab.session.SessionRecording;
import wirelab.spi.Catalog;
import wirelab.spi.FrameSource;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/**
 * A picture of a comparison sent once more, with its packets: while it is timed none are kept,
 * since that would take time. A source that does not begin anew, as a camera, gives another
 * picture.
 */
public final class Retake {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Retake() {}

  /**
   * Sends the picture of {@code sample} through its wire and writes the session to {@code file}.
   *
   * @throws SettingException if there is no such wire or source here
   * @throws IOException if it does not arrive, or the file can not be written
   */
  public static void write(Run run, Sample sample, Catalog catalog, Path file)
      throws SettingException, IOException, InterruptedException {
    Wire wire = run.contest().contestants().get(sample.contestant()).wire();
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    PacketLog packets = new PacketLog();
    PacketTap tap = new PacketTap(packets::append);
    Consumer<Event> told = events::add;
    try (FrameSource source = catalog.sources().create(run.contest().source());
        Lane lane = new Lane(catalog, wire, told.andThen(tap), tap)) {
      source.open();
      lane.carry(picture(source, sample.picture()), PATIENCE);
    }
    SessionRecording.write(file, List.copyOf(events), packets);
  }

  /** The picture of that number, as if it were taken now. */
  private static VideoFrame picture(FrameSource source, long number)
      throws IOException, InterruptedException {
    for (long i = 0; i < number; i++) {
      next(source).close();
    }
    VideoFrame picture = next(source);
    long sequence = picture.stamp().map(Stamp::sequence).orElse(number);
    return picture.stamped(new Stamp(sequence, SessionClock.system().now()));
  }

  private static VideoFrame next(FrameSource source) throws IOException, InterruptedException {
    return source.next().orElseThrow(() -> new IOException("the source has no such picture"));
  }
}
