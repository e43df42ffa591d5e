package wirelab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import wirelab.model.Packet;
import wirelab.session.EventJson;
import wirelab.session.SessionFile;

/** The events of a session as text, one on each line. */
final class EventText {
  private EventText() {}

  static void jsonLines(Path session, Path target) throws IOException {
    Destination.write(target, writer -> write(session, writer, json -> json));
  }

  /** As RFC 4180 has it, with a first line that names the columns. */
  static void csv(Path session, Path target) throws IOException {
    EventRow row = new EventRow();
    Destination.write(
        target,
        writer -> {
          writer.write(EventRow.HEAD + "\r\n");
          write(session, writer, json -> row.of(json) + "\r");
        });
  }

  private static void write(Path session, Writer writer, Function<String, String> line)
      throws IOException {
    EventJson json = new EventJson();
    try (SessionFile file = SessionFile.open(session)) {
      file.onEvent(
          event -> {
            try {
              writer.write(line.apply(json.write(event)) + "\n");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      Optional<Packet> packet = file.next();
      while (packet.isPresent()) {
        packet = file.next();
      }
    } catch (UncheckedIOException e) {
      throw new IOException(reason(e), e);
    }
  }

  /** Without the class that {@link UncheckedIOException} puts in front. */
  private static String reason(UncheckedIOException failure) {
    Throwable cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }
}
