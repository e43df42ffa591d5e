package wirelab.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wirelab.inspect.Inspected;
import wirelab.model.Field;

/** Whether the fields of a packet account for its bytes. */
final class Leaves {
  private Leaves() {}

  /** Where bytes of a packet stand in no leaf or in several, a line each. */
  static List<String> faults(Inspected packet) {
    int[] owners = new int[packet.packet().bytes().length()];
    packet.layers().stream()
        .flatMap(layer -> layer.fields().stream())
        .flatMap(Leaves::leaves)
        .forEach(
            leaf -> {
              for (long at = leaf.range().start(); at < leaf.range().end(); at++) {
                owners[Math.toIntExact(at)]++;
              }
            });
    List<String> faults = new ArrayList<>();
    for (int at = 0; at < owners.length; at++) {
      if (owners[at] != 1 && (at == 0 || owners[at - 1] != owners[at])) {
        faults.add(
            "packet %d: byte %d stands in %d leaves"
                .formatted(packet.packet().number(), at, owners[at]));
      }
    }
    return faults;
  }

  /** Parts that are bits of the same bytes count as one leaf, the whole. */
  private static Stream<Field> leaves(Field field) {
    return field.leaf() ? Stream.of(field) : field.parts().stream().flatMap(Leaves::leaves);
  }
}
