package wirelab.codec.objectstream;

import java.util.ArrayList;
import java.util.List;
import wirelab.codec.objectstream.StreamParser.Parsed;
import wirelab.model.Field;
import wirelab.model.Table;

/** What a reader of a Java stream has in mind when it has come to a byte. */
final class StreamState {
  private StreamState() {}

  static List<Table> at(Parsed parsed, long at) {
    List<List<String>> nesting = new ArrayList<>();
    nest(parsed.fields(), at, nesting);
    List<List<String>> handles =
        parsed.handles().at(at).stream()
            .map(given -> List.of(given.handle(), given.what(), given.place()))
            .toList();
    return List.of(
        new Table("Handles", List.of("Handle", "What", "Since byte"), handles),
        new Table("Nesting", List.of("Reading", "What", "Since byte"), nesting));
  }

  private static void nest(List<Field> fields, long at, List<List<String>> into) {
    for (Field field : fields) {
      if (field.range().contains(at)) {
        into.add(List.of(field.name(), field.value(), Long.toString(field.range().start())));
        nest(field.parts(), at, into);
      }
    }
  }
}
