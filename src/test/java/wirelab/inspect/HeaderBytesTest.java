package wirelab.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirelab.model.Field;
import wirelab.model.Layer;

final class HeaderBytesTest {
  @ParameterizedTest
  @MethodSource("wirelab.inspect.GoldenCapturesTest#golden")
  void everyByteIsInExactlyOneNamedLeaf(Path capture) throws IOException {
    for (Inspected packet : Captures.inspected(capture)) {
      int[] leaves = new int[packet.bytes().length()];
      packet.layers().stream()
          .flatMap(layer -> layer.fields().stream())
          .forEach(f -> count(f, leaves));
      assertThat(leaves).as("packet %d", packet.packet().number()).containsOnly(1);
    }
  }

  @ParameterizedTest
  @MethodSource("wirelab.inspect.GoldenCapturesTest#golden")
  void everyFieldHasANameThatFiltersKnow(Path capture) throws IOException {
    Set<String> names = Captures.names();
    for (Inspected packet : Captures.inspected(capture)) {
      assertThat(packet.fields().map(Field::key)).isSubsetOf(names);
      assertThat(packet.layers().stream().map(Layer::protocol)).isSubsetOf(names);
    }
  }

  private static void count(Field field, int[] leaves) {
    assertThat(field.name()).isNotBlank();
    if (!field.leaf()) {
      field.parts().forEach(part -> count(part, leaves));
      return;
    }
    for (long i = field.range().start(); i < field.range().end(); i++) {
      leaves[(int) i]++;
    }
  }
}
