package wirelab.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Tap;
import wirelab.session.SessionRecording;

/** Records a run, if that is asked for. */
final class Saving implements AutoCloseable {
  private final @Nullable SessionRecording recording;
  private final PacketSource packets;

  private Saving(@Nullable SessionRecording recording, PacketSource packets) {
    this.recording = recording;
    this.packets = packets;
  }

  /**
   * Begins the file, unless it is null.
   *
   * @throws IOException if there can be no such file: one line that says why
   */
  static Saving to(@Nullable Path file, PacketSource.Opener opener) throws IOException {
    if (file == null) {
      return new Saving(null, new PacketSource(Tap.NONE, event -> {}));
    }
    try {
      SessionRecording recording = SessionRecording.create(file);
      return new Saving(recording, opener.open(recording::packet));
    } catch (NoSuchFileException e) {
      throw new IOException("--save %s: there is no such folder".formatted(file), e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "it can not be written" : e.getReason();
      throw new IOException("--save %s: %s".formatted(file, reason), e);
    }
  }

  /** What the session's bytes are shown to. */
  Tap tap() {
    return packets.tap();
  }

  void event(Event event) {
    if (recording != null) {
      recording.accept(event);
      packets.events().accept(event);
    }
  }

  /** Why it ended before its time, in one line. */
  Optional<String> trouble() {
    return Optional.ofNullable(recording).flatMap(SessionRecording::trouble);
  }

  /** What is missing in a file that has been completed, in one line. */
  Optional<String> lack() {
    return Optional.ofNullable(recording)
        .filter(done -> done.trouble().isEmpty())
        .filter(done -> done.droppedPackets() + done.droppedEvents() > 0)
        .map(
            done ->
                "the recording lacks %,d packets and %,d events: the disk did not keep up"
                    .formatted(done.droppedPackets(), done.droppedEvents()));
  }

  /** Completes the file. */
  @Override
  public void close() {
    if (recording != null) {
      recording.close();
    }
  }
}
