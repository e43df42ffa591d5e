package wirelab.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A named part of a message or packet and what it says, as a reader of the bytes sees it. A value
 * is what stands there and, where that helps, what it means in brackets: {@code 6 (TCP)}.
 *
 * @param key what filters call it, as Wireshark does ({@code tcp.srcport}); may be empty
 * @param range its bytes; none of them if the field was worked out from others
 * @param parts what it is made of, in the order of the bytes; a part with the same range as the
 *     whole is some bits of it
 */
public record Field(String name, String key, ByteRange range, String value, List<Field> parts) {
  public Field {
    parts = List.copyOf(parts);
  }

  /** Without a key or parts. */
  public Field(String name, ByteRange range, String value) {
    this(name, "", range, value, List.of());
  }

  /** Whether its bytes have no names of their own. */
  public boolean leaf() {
    return parts.stream().allMatch(part -> part.range.equals(range));
  }

  /** The value without what is explained in brackets. */
  public String plain() {
    int bracket = value.indexOf(" (");
    return bracket < 0 ? value : value.substring(0, bracket);
  }

  /** This field, its parts, and theirs. */
  public Stream<Field> all() {
    return parts.isEmpty()
        ? Stream.of(this)
        : Stream.concat(Stream.of(this), parts.stream().flatMap(Field::all));
  }
}
