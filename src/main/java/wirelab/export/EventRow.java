package wirelab.export;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** An event as a row of a table that has a column for whatever any event tells. */
final class EventRow {
  /** What an event's members are called, those of their parts behind a point. */
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "side",
          "event",
          "name",
          "socket",
          "detail",
          "result",
          "range.start",
          "range.end",
          "nanos",
          "thread",
          "line.file",
          "line.marker",
          "error",
          "local",
          "remote",
          "reason",
          "message",
          "number",
          "index",
          "payload",
          "stage",
          "picture",
          "bytes",
          "sequence",
          "waiting",
          "age",
          "state",
          "checksum",
          "differing",
          "x",
          "y",
          "pictures",
          "passed",
          "trouble",
          "count",
          "lacking",
          "units",
          "what",
          "before",
          "after",
          "fault",
          "layer",
          "unit",
          "hit.start",
          "hit.end",
          "carried.start",
          "carried.end",
          "from",
          "entry",
          "exit",
          "to",
          "most");

  static final String HEAD = String.join(",", COLUMNS);

  private final ObjectReader reader = JsonMapper.shared().reader();

  /** The row of an event that is told as JSON. */
  String of(String json) {
    List<String> cells = new ArrayList<>();
    JsonNode event = reader.readTree(json);
    for (String column : COLUMNS) {
      JsonNode value = event.at("/" + column.replace('.', '/'));
      cells.add(value.isMissingNode() || value.isNull() ? "" : quoted(value.asString()));
    }
    return String.join(",", cells);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
