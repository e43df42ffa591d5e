package wirelab.codec;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wirelab.model.ByteRange;
import wirelab.model.Field;

/** Names the bytes of the values that a {@link PictureRecord} took. */
final class RecordLayout {
  private final ByteBuffer bytes;
  private final Notation notation;
  private final boolean jpeg;
  private final List<Field> fields = new ArrayList<>();

  /** For a message whose picture is known to be a JPEG file, or not. */
  RecordLayout(ByteBuffer bytes, Notation notation, boolean jpeg) {
    this.bytes = bytes;
    this.notation = notation;
    this.jpeg = jpeg;
  }

  List<Field> fields() {
    return fields;
  }

  void add(Entry entry) {
    if (entry.isStructure()) {
      fields.add(leaf(entry.name(), entry.name(), entry.range(), notation.kind(entry)));
      return;
    }
    List<Field> parts = new ArrayList<>();
    parts.add(leaf("key", "key", range(entry.start(), entry.value()), notation.key(entry)));
    PictureField field = entry.field();
    if (field == null) {
      parts.add(leaf("value", "unknown", range(entry.value(), entry.end()), notation.kind(entry)));
      fields.add(new Field(entry.name(), "", entry.range(), notation.kind(entry), parts));
      return;
    }
    if (field == PictureField.PIXELS) {
      addContent(entry, parts);
    } else {
      String value = "%s (%s)".formatted(value(entry), explained(entry));
      parts.add(leaf("value", field.wireName(), range(entry.value(), entry.end()), value));
    }
    fields.add(new Field(entry.name(), "", entry.range(), value(entry), parts));
  }

  private void addContent(Entry entry, List<Field> parts) {
    String length = "%d (%s)".formatted(entry.length(), notation.kind(entry));
    parts.add(leaf("length", "length", range(entry.value(), entry.content()), length));
    ByteRange range = range(entry.content(), entry.end());
    if (jpeg) {
      ByteBuffer file = bytes.slice(entry.content(), (int) entry.length());
      String key = notation.format() + ".jpeg";
      List<Field> segments = JpegLayout.of(file, entry.content());
      parts.add(new Field("JPEG file", key, range, value(entry), segments));
    } else {
      parts.add(leaf("pixels", "pixels", range, value(entry)));
    }
  }

  /** What could not be read from byte {@code from} on. */
  void malformed(int from, String reason) {
    ByteRange rest = range(from, bytes.limit());
    fields.add(new Field("Malformed", JpegLayout.MALFORMED, rest, reason, List.of()));
  }

  private static String value(Entry entry) {
    PictureField field = entry.field();
    if (field == PictureField.PIXELS) {
      return "%d bytes".formatted(entry.length());
    }
    return field != null && field.isWord()
        ? field.word(entry.number())
        : Long.toString(entry.number());
  }

  private String explained(Entry entry) {
    String kind = notation.kind(entry);
    return entry.field() == PictureField.CAPTURED_AT
        ? kind + ", " + Instant.EPOCH.plusNanos(entry.number())
        : kind;
  }

  private Field leaf(String name, String key, ByteRange range, String value) {
    return new Field(name, notation.format() + "." + key, range, value, List.of());
  }

  private static ByteRange range(long from, long end) {
    return new ByteRange(from, end);
  }
}
