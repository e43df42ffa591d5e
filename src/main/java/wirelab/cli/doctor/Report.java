package wirelab.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Diagnoses as lines, for people or for programs. */
final class Report {
  private static final String LINE = "%-2s  %-11s  %s";

  private Report() {}

  static List<String> text(List<Diagnosis> found) {
    List<String> lines = new ArrayList<>();
    for (Diagnosis one : found) {
      lines.add(LINE.formatted(one.mark(), one.what(), one.meaning()));
      if (!one.mend().isEmpty()) {
        lines.add(LINE.formatted("", "", "-> " + one.mend()));
      }
    }
    return lines;
  }

  /** One array of objects (RFC 8259), on one line. */
  static List<String> json(List<Diagnosis> found) {
    return List.of(found.stream().map(Report::object).collect(Collectors.joining(",", "[", "]")));
  }

  private static String object(Diagnosis one) {
    return "{\"what\":%s,\"mark\":%s,\"meaning\":%s,\"mend\":%s}"
        .formatted(
            quoted(one.what()),
            quoted(one.mark().toString()),
            quoted(one.meaning()),
            quoted(one.mend()));
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(Report::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  /** ASCII only, so that no encoding on the way can spoil it. */
  private static String escaped(int unit) {
    if (unit == '"' || unit == '\\') {
      return "\\" + (char) unit;
    }
    return unit >= ' ' && unit < 0x7f
        ? String.valueOf((char) unit)
        : String.format(Locale.ROOT, "\\u%04x", unit);
  }
}
