package wirelab.ui.inspector;

import java.io.IOException;
import java.nio.file.Path;
import wirelab.capture.CaptureWriter;
import wirelab.model.Packets;
import wirelab.trace.FlowInfo;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** Makes captures of what a session sends. */
public final class Capture {
  private Capture() {}

  /** Streams until there are some messages, and writes their packets. */
  static void of(Desk desk, Path file) throws IOException {
    desk.live().frozenProperty().set(true);
    desk.live().start();
    desk.until("messages are traced", () -> messages(desk.live()) > 3);
    write(desk.live(), file);
  }

  /** Messages that have been found. */
  public static int messages(Live live) {
    return live.inspection().subject().trace().flows().stream().mapToInt(FlowInfo::messages).sum();
  }

  /** Writes the packets that there are. */
  public static void write(Live live, Path file) throws IOException {
    Packets packets = live.inspection().subject().packets();
    long end = live.inspection().subject().trace().end();
    try (CaptureWriter writer = CaptureWriter.create(file)) {
      for (long number = packets.first(); number < end; number++) {
        writer.add(packets.packet(number));
      }
    }
  }
}
