package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import wirelab.model.Field;

/** Looks whether each byte has a name, and one only. */
final class Leaves {
  private Leaves() {}

  static void cover(List<Field> fields, long length) {
    assertThat(end(fields, 0)).isEqualTo(length);
  }

  private static long end(List<Field> fields, long start) {
    long at = start;
    for (Field field : fields) {
      boolean tells = field.key().equals("_ws.malformed") || field.key().equals("java.unknown");
      if (field.range().start() != at || (field.range().length() == 0 && !tells)) {
        throw new AssertionError(field.name() + " stands at " + field.range() + ", not at " + at);
      }
      if (!field.leaf() && end(field.parts(), at) != field.range().end()) {
        throw new AssertionError(field.name() + " is not the sum of its parts");
      }
      at = field.range().end();
    }
    return at;
  }
}
