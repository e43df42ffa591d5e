package wirelab.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One protocol's part of a packet.
 *
 * @param protocol what filters call it: {@code tcp}
 * @param title what people call it: {@code TCP}
 * @param summary one line on what it says
 * @param fields what its header says; each byte of the header is in exactly one leaf
 */
public record Layer(
    String protocol, String title, String summary, List<Field> fields, Payload payload) {
  public Layer {
    fields = List.copyOf(fields);
  }

  /** The fields, their parts, and theirs. */
  public Stream<Field> all() {
    return fields.stream().flatMap(Field::all);
  }

  /** The first field that goes by this key. */
  public Optional<Field> field(String key) {
    return all().filter(field -> field.key().equals(key)).findFirst();
  }

  /** Where its header stands. */
  public ByteRange range() {
    return fields.isEmpty()
        ? ByteRange.of(payload.range().start(), 0)
        : new ByteRange(fields.getFirst().range().start(), fields.getLast().range().end());
  }
}
