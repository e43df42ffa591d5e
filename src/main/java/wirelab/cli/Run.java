package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.SessionLog;
import wirelab.fault.LossMeter;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Role;
import wirelab.pipeline.Session;
import wirelab.spi.Catalog;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;

/** Runs a session until its task is done, its time is up or Ctrl-C. */
final class Run {
  private static final int LOOK_MILLIS = 10;

  /** What still waits when the time is up may take that long. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** Datagrams that have not come that long after a picture's time was over will not come. */
  private static final Duration QUIET = Duration.ofMillis(500);

  private final Catalog catalog;
  private final Task task;
  private final Progress progress;
  private final Interruption interruption;
  private final boolean stream;
  private final PacketSource.Opener packets;
  private final Tally tally = new Tally();
  private final LossMeter loss;
  private final long began = System.nanoTime();
  private @Nullable String lack;

  /**
   * Ready to start.
   *
   * @param packets where those of a recording come from
   */
  Run(
      Catalog catalog,
      Task task,
      Progress progress,
      Interruption interruption,
      PacketSource.Opener packets)
      throws SettingException {
    this.packets = packets;
    this.loss = new LossMeter(task.plan().disturbance());
    this.catalog = catalog;
    this.task = task;
    this.progress = progress;
    this.interruption = interruption;
    this.stream = catalog.transports().create(task.plan().wire().transport()).kind() == Kind.STREAM;
  }

  Outcome run() throws SettingException, IOException, InterruptedException {
    Path path = task.folder();
    PictureFolder folder = path == null ? null : PictureFolder.at(path);
    boolean counts = task.plan().role() == Role.RECEIVER;
    Receipt receipt = new Receipt(counts ? task.frames() : 0, tally, folder);
    // nobody looks back at the events: they are counted as they come
    SessionLog log = new SessionLog(1);
    log.listen(receipt::event);
    log.listen(progress::event);
    if (dropping()) {
      log.listen(loss);
    }
    Saving saving = Saving.to(task.save().file(), packets);
    log.listen(saving::event);
    try (saving;
        Session session = new Session(catalog, log, saving.tap())) {
      session.onPicture(receipt::picture);
      session.run(task.plan());
      await(session, receipt);
      receipt.close();
      session.stop();
      progress.close();
      saving.close();
      lack = saving.lack().orElse(null);
      Optional<String> trouble = receipt.failure().or(tally::captureFailure).or(saving::trouble);
      return outcome(format(session), trouble.orElse(null));
    }
  }

  /** Whether loss can be compared with what theory lets expect. */
  private boolean dropping() {
    return task.plan().role() == Role.BOTH && task.plan().disturbance().dropped() > 0;
  }

  private void await(Session session, Receipt receipt) throws InterruptedException {
    long giveUpAt = 0;
    boolean leaving = false;
    while (!over(session, receipt)) {
      boolean asked = interruption.await(LOOK_MILLIS);
      long now = System.nanoTime();
      if (leaving && (now > giveUpAt || tally.connections().alone())) {
        return;
      }
      if (!leaving && (asked || timeIsUp(now) || tally.captureFailure().isPresent())) {
        leaving = true;
        giveUpAt = now + FAREWELL.toNanos();
        session.finish();
      }
      progress.tick(tally::figures);
    }
  }

  private boolean timeIsUp(long now) {
    return !task.time().isZero() && now - began >= task.time().toNanos();
  }

  private boolean over(Session session, Receipt receipt) throws InterruptedException {
    if (receipt.done()) {
      return true;
    }
    return switch (task.plan().role()) {
      case RECEIVER -> false;
      case SENDER -> session.awaitSent(Duration.ZERO);
      case BOTH -> session.awaitSent(Duration.ZERO) && settled();
    };
  }

  /** Everything has been sent: whether it is known what became of it. */
  private boolean settled() {
    if (stream) {
      return tally.connections().over();
    }
    Duration reassembly = task.plan().handling().limits().reassembly();
    return tally.accountedFor() || tally.silentNanos() > reassembly.plus(QUIET).toNanos();
  }

  private Outcome outcome(@Nullable VideoFormat format, @Nullable String trouble) {
    Span span = task.plan().role() == Role.SENDER ? tally.sent() : tally.received();
    double seconds = (System.nanoTime() - began) / 1e9;
    Outcome.Pace pace =
        new Outcome.Pace(
            span.perSecond(), seconds, tally.connections().made(), tally.connections().alone());
    loss.finish();
    Outcome.Broken broken = new Outcome.Broken(tally.injected(), dropping() ? loss.loss() : null);
    return new Outcome(task, tally.figures(), pace, broken, format, trouble);
  }

  private static @Nullable VideoFormat format(Session session) {
    Optional<VideoFrame> newest = session.receivedPictures().take();
    if (newest.isEmpty()) {
      newest = session.sentPictures().take();
    }
    VideoFormat format = newest.map(VideoFrame::format).orElse(null);
    newest.ifPresent(VideoFrame::close);
    return format;
  }

  /** What a recording of the run lacks, in one line. */
  Optional<String> lack() {
    return Optional.ofNullable(lack);
  }

  /** Whether the transport may lose what was sent. */
  boolean mayLose() {
    return !stream;
  }
}
