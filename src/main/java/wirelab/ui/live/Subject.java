package wirelab.ui.live;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import wirelab.event.SessionLog;
import wirelab.model.Packets;
import wirelab.trace.Trace;

/**
 * The packets that the window shows: those of the running session, or those of a file.
 *
 * @param title of the file; empty for the running session
 * @param log what happened meanwhile, as far as it is known; a capture of another program has no
 *     events
 * @param path of the file; null for the running session
 */
public record Subject(
    String title, Trace trace, Packets packets, SessionLog log, @Nullable Path path) {
  /** Whether packets come from a file. */
  public boolean file() {
    return !title.isEmpty();
  }
}
