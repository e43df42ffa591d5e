package wirelab.lab.mark;

import java.util.List;

/** A table as RFC 4180 has it, for a spreadsheet: no cell can be taken for a formula there. */
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(List<String> head) {
    row(head);
  }

  void row(List<String> cells) {
    text.append(String.join(",", cells.stream().map(Csv::cell).toList())).append("\r\n");
  }

  private static String cell(String value) {
    String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
