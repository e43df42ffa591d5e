package wirelab.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.capture.CaptureFile;
import wirelab.capture.Damage;
import wirelab.event.Event;
import wirelab.model.Packet;

/**
 * Reads a session from disk, one packet after the other and the events between them, so that its
 * size does not matter. Any capture can be read so; it has no events. A damaged file gives what
 * stands before the damage.
 */
public final class SessionFile implements Closeable {
  private final CaptureFile file;
  private final EventJson json = new EventJson();

  private SessionFile(CaptureFile file) {
    this.file = file;
  }

  /**
   * Opens a file and reads its first bytes.
   *
   * @throws IOException if there is no such file, or it can not be read
   */
  public static SessionFile open(Path path) throws IOException {
    return new SessionFile(CaptureFile.open(path));
  }

  /** From now on {@code taker} is told of each event, as {@link #next} meets it. */
  public void onEvent(Consumer<Event> taker) {
    file.onBlock(EventBlock.TYPE, content -> EventBlock.read(content, json).forEach(taker));
  }

  /** The next packet; empty at the end, and where the file is damaged. */
  public Optional<Packet> next() throws IOException {
    return file.next();
  }

  /** Where the bytes of the last packet stand in the file. */
  public long place() {
    return file.place();
  }

  /** How many bytes of the file have been read. */
  public long position() {
    return file.position();
  }

  /** Lines of events, and members of events, that made no sense here and were passed over. */
  public long skipped() {
    return json.skipped();
  }

  /** Why there is no more, if it is not because the file ends; known after the last packet. */
  public Optional<Damage> damage() {
    return file.damage();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
