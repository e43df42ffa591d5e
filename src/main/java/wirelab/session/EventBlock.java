package wirelab.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wirelab.event.Event;

/**
 * Some events in a file of packets: a pcapng block for local use that holds lines of JSON in UTF-8,
 * filled up with empty ones.
 */
final class EventBlock {
  /** {@code WLB} behind the bit that says local use. */
  static final int TYPE = 0x80574C42;

  private EventBlock() {}

  static byte[] write(List<Event> events, EventJson json) {
    StringBuilder lines = new StringBuilder();
    for (Event event : events) {
      lines.append(json.write(event)).append('\n');
    }
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    byte[] filled = java.util.Arrays.copyOf(text, text.length + 3 & ~3);
    java.util.Arrays.fill(filled, text.length, filled.length, (byte) '\n');
    return filled;
  }

  static List<Event> read(ByteBuffer content, EventJson json) {
    return StandardCharsets.UTF_8
        .decode(content)
        .toString()
        .lines()
        .filter(line -> !line.isBlank())
        .flatMap(line -> json.read(line).stream())
        .toList();
  }
}
