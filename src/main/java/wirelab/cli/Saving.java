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
  private final @Nullable PacketSource packets;

  private Saving(@Nullable SessionRecording recording, @Nullable PacketSource packets) {
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
      return new Saving(null, null);
    }
    try {
      return begun(SessionRecording.create(file), opener);
    } catch (NoSuchFileException e) {
      throw new IOException("--save %s: there is no such folder".formatted(file), e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "it can not be written" : e.getReason();
      throw new IOException("--save %s: %s".formatted(file, reason), e);
    }
  }

  private static Saving begun(SessionRecording recording, PacketSource.Opener opener)
      throws IOException {
    try {
      return new Saving(recording, opener.open(recording::packet));
    } catch (IOException e) {
      recording.close();
      throw e;
    }
  }

  /** What the session's bytes are shown to. */
  Tap tap() {
    return packets == null ? Tap.NONE : packets.tap();
  }

  void event(Event event) {
    if (recording != null) {
      recording.accept(event);
    }
    if (packets != null) {
      packets.accept(event);
    }
  }

  /** Why it ended before its time, in one line. */
  Optional<String> trouble() {
    return Optional.ofNullable(recording)
        .flatMap(SessionRecording::trouble)
        .or(() -> Optional.ofNullable(packets).flatMap(PacketSource::failure));
  }

  /** What is missing in a file that has been completed, in one line. */
  Optional<String> lack() {
    if (recording == null || recording.trouble().isPresent()) {
      return Optional.empty();
    }
    long lost = packets == null ? 0 : packets.lost();
    long dropped = recording.droppedPackets() + recording.droppedEvents();
    if (dropped > 0) {
      return Optional.of(
          "the recording lacks %,d packets and %,d events: the disk did not keep up"
              .formatted(recording.droppedPackets() + lost, recording.droppedEvents()));
    }
    return lost == 0
        ? Optional.empty()
        : Optional.of(
            "the recording lacks %,d packets: the capture did not keep up".formatted(lost));
  }

  /** Completes the file. */
  @Override
  public void close() {
    if (packets != null) {
      packets.close();
    }
    if (recording != null) {
      recording.close();
    }
  }
}
