package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.spi.Mark;

/** Has codecs take messages apart, and remembers the last few. Any thread asks. */
final class MessageLayouts {
  private static final int REMEMBERED = 16;

  private final Gathering gathering;
  private final Map<TracedMessage, Layout> layouts = new LinkedHashMap<>();

  MessageLayouts(Gathering gathering) {
    this.gathering = gathering;
  }

  /** Mark and message; ranges count as the traced message's do. */
  synchronized Layout layout(TracedMessage message) {
    Layout known = layouts.remove(message);
    Layout layout = known == null ? read(message) : known;
    layouts.put(message, layout);
    if (layouts.size() > REMEMBERED) {
      layouts.remove(layouts.keySet().iterator().next());
    }
    return layout;
  }

  private Layout read(TracedMessage traced) {
    ByteBuffer head = gathering.read(traced.carriers(), ByteRange.of(0, traced.head()));
    List<Field> fields = new ArrayList<>(mark(traced, head));
    try (Message message = message(traced)) {
      Layout inner = traced.wire().codec().layout(message);
      inner.fields().forEach(field -> fields.add(shifted(field, traced.head())));
      Optional<ByteRange> pixels = inner.pixels().map(range -> range.shifted(traced.head()));
      return new Layout(fields, pixels, inner.format());
    }
  }

  private static List<Field> mark(TracedMessage traced, ByteBuffer head) {
    return traced
        .wire()
        .framing()
        .filter(marks -> traced.head() > 0)
        .map(marks -> Wires.mark(marks, head))
        .map(Mark::fields)
        .orElse(List.of());
  }

  synchronized List<Table> state(TracedMessage traced, long at) {
    try (Message message = message(traced)) {
      return at < traced.head()
          ? List.of()
          : traced.wire().codec().state(message, at - traced.head());
    }
  }

  /** A copy of the message's bytes; the caller closes it. */
  Message message(TracedMessage traced) {
    int length = traced.length() - traced.head();
    Lease lease = Memory.common().lease(length);
    ByteBuffer bytes = lease.bytes().limit(length);
    if (!traced.complete()) {
      bytes.put(new byte[length]).flip();
    }
    ByteRange body = new ByteRange(traced.head(), traced.length());
    gathering.fill(bytes, traced.carriers(), body);
    List<ByteRange> missing =
        traced.missing().stream()
            .map(gap -> new ByteRange(Math.max(gap.start(), traced.head()), gap.end()))
            .map(gap -> gap.shifted(-traced.head()))
            .toList();
    ByteRange range = ByteRange.of(Math.max(0, traced.offset()), traced.length());
    return Message.incoming(lease, bytes, traced.number(), range, missing);
  }

  static Field shifted(Field field, long distance) {
    List<Field> parts = field.parts().stream().map(part -> shifted(part, distance)).toList();
    return new Field(
        field.name(), field.key(), field.range().shifted(distance), field.value(), parts);
  }
}
