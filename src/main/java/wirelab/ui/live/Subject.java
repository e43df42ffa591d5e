package wirelab.ui.live;

import wirelab.model.Packets;
import wirelab.trace.Trace;

/**
 * The packets that the window shows: those of the running session, or those of a file.
 *
 * @param title of the file; empty for the running session
 */
public record Subject(String title, Trace trace, Packets packets) {
  /** Whether packets come from a file. */
  public boolean file() {
    return !title.isEmpty();
  }
}
