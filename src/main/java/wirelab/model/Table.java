package wirelab.model;

import java.util.List;

/**
 * What a reader of bytes keeps beside them, in rows to be shown: pickle's stack and memo, the
 * handles of a Java stream.
 *
 * @param rows each with as many cells as there are columns
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
