package wirelab.inspect.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wirelab.inspect.Inspected;
import wirelab.model.Field;
import wirelab.model.Nearest;

/**
 * A protocol or field that a filter names.
 *
 * @param keys the fields that it stands for: {@code tcp.port} for both ports
 */
record Name(String text, Set<String> keys, boolean protocol) {
  private static final List<List<String>> PAIRS =
      List.of(List.of(".port", ".srcport", ".dstport"), List.of(".addr", ".src", ".dst"));

  static Name of(Token token, Set<String> known) throws FilterException {
    String text = token.text();
    for (List<String> pair : PAIRS) {
      if (text.endsWith(pair.get(0))) {
        String stem = text.substring(0, text.length() - pair.get(0).length());
        Set<String> both = Set.of(stem + pair.get(1), stem + pair.get(2));
        if (known.containsAll(both)) {
          return new Name(text, both, false);
        }
      }
    }
    if (!known.contains(text)) {
      throw new FilterException(
          token.column(), "there is no field '%s'%s".formatted(text, suggestion(text, known)));
    }
    return new Name(text, Set.of(text), !text.contains("."));
  }

  List<Field> in(Inspected packet) {
    return packet.fields().filter(field -> keys.contains(field.key())).toList();
  }

  boolean present(Inspected packet) {
    if (text.equals("frame")) {
      return true;
    }
    return protocol
        ? packet.layers().stream().anyMatch(layer -> layer.protocol().equals(text))
        : packet.fields().anyMatch(field -> keys.contains(field.key()));
  }

  private static String suggestion(String text, Set<String> known) {
    Set<String> all = new TreeSet<>(known);
    for (List<String> pair : PAIRS) {
      known.stream()
          .filter(name -> name.endsWith(pair.get(1)))
          .map(name -> name.substring(0, name.length() - pair.get(1).length()) + pair.get(0))
          .forEach(all::add);
    }
    return Nearest.suggestion(text, all);
  }
}
