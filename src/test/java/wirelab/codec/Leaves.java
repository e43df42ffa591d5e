package wirelab.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/** Checks that a layout gives each byte one name. */
public final class Leaves {
  private Leaves() {}

  /** Each of the first {@code length} bytes must be in exactly one leaf, in the order of fields. */
  public static void cover(List<Field> fields, long length) {
    cover(fields, new ByteRange(0, length));
  }

  private static void cover(List<Field> fields, ByteRange whole) {
    long at = whole.start();
    for (Field field : fields) {
      if (field.range().start() != at) {
        assertThat(field).as("a gap or an overlap at byte %d", at).isNull();
      }
      if (!field.leaf()) {
        cover(field.parts(), field.range());
      }
      at = field.range().end();
    }
    if (at != whole.end()) {
      assertThat(at).as("the end of the last field of %s", whole).isEqualTo(whole.end());
    }
  }
}
