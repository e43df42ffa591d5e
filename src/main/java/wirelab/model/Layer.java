package wirelab.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    return Optional.ofNullable(find(fields, key));
  }

  /** Without a stream: this is asked several times for every packet. */
  private static @Nullable Field find(List<Field> among, String key) {
    for (Field field : among) {
      Field found = field.key().equals(key) ? field : find(field.parts(), key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Where its header stands. */
  public ByteRange range() {
    return fields.isEmpty()
        ? ByteRange.of(payload.range().start(), 0)
        : new ByteRange(fields.getFirst().range().start(), fields.getLast().range().end());
  }
}
