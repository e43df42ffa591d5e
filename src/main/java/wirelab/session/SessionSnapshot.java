package wirelab.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import wirelab.capture.CaptureWriter;
import wirelab.event.Event;
import wirelab.model.Packets;

/** Writes down at once what is known of a session that runs, as a file like a recorded one. */
public final class SessionSnapshot {
  private static final int EVENTS_AT_ONCE = 1_000;

  private SessionSnapshot() {}

  /**
   * Writes all packets that there are, and what happened beside them. Packets that are forgotten
   * before they come to be written are passed over.
   *
   * @return how many packets have been written
   * @throws IOException if there can be no such file
   */
  public static long write(Path path, Packets packets, List<Event> events) throws IOException {
    EventJson json = new EventJson();
    try (CaptureWriter writer = CaptureWriter.create(path)) {
      long end = packets.end();
      for (long number = packets.first(); number < end; number++) {
        try {
          writer.add(packets.packet(number));
        } catch (IndexOutOfBoundsException e) {
          number = Math.max(number, packets.first() - 1); // forgotten a moment ago
        }
      }
      for (int from = 0; from < events.size(); from += EVENTS_AT_ONCE) {
        int to = Math.min(events.size(), from + EVENTS_AT_ONCE);
        writer.add(EventBlock.TYPE, EventBlock.write(events.subList(from, to), json));
      }
      return writer.packets();
    }
  }
}
