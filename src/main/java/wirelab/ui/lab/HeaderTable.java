package wirelab.ui.lab;

import wirelab.header.HeaderException;
import wirelab.header.HeaderField;
import wirelab.header.HeaderLayout;

/** A header that a learner designs, a line for each field; or why there can be no such header. */
final class HeaderTable {
  private static final String EXAMPLE = "as in: !HH source target";

  private HeaderTable() {}

  /** {@code text} is a format of Python's struct and, behind it, the names of the fields. */
  static String of(String text) {
    if (text.isBlank()) {
      return EXAMPLE;
    }
    try {
      return table(HeaderLayout.parse(text));
    } catch (HeaderException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String table(HeaderLayout layout) {
    StringBuilder table = new StringBuilder();
    int end = 0;
    for (HeaderField field : layout.fields()) {
      padding(table, end, field.start());
      line(table, field.start(), field.type(), field.name());
      end = field.end();
    }
    padding(table, end, layout.size());
    return table.append("%d bytes".formatted(layout.size())).toString();
  }

  private static void padding(StringBuilder table, int end, int start) {
    if (end < start) {
      line(table, end, (start - end) + "x", "(padding)");
    }
  }

  private static void line(StringBuilder table, int start, String type, String name) {
    table.append("byte %3d  %-4s %s%n".formatted(start, type, name));
  }
}
