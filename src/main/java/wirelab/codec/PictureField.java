package wirelab.codec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;

/**
 * What a message says about its picture where each value has a name or a number in front of it, as
 * in MessagePack, CBOR and Protocol Buffers: the one declaration that writers, readers and layouts
 * of such messages go by.
 */
public enum PictureField {
  WIDTH(1, "width", "pixels in a row, 1 to " + VideoFormat.MAX_SIDE),
  HEIGHT(2, "height", "rows, 1 to " + VideoFormat.MAX_SIDE),
  FORMAT(3, "format", "BGR8 (1, three bytes a pixel) or GRAY8 (2, one byte a pixel)"),
  CONTENT(4, "content", "RAW (1, pixels) or JPEG (2, a JPEG file)"),
  SEQUENCE(5, "sequence", "number of the picture, counted from 0"),
  CAPTURED_AT(6, "captured_at", "nanoseconds since 1970-01-01T00:00:00Z"),
  PIXELS(7, "pixels", "the bytes of the picture");

  private final int number;
  private final String wireName;
  private final String meaning;

  PictureField(int number, String wireName, String meaning) {
    this.number = number;
    this.wireName = wireName;
    this.meaning = meaning;
  }

  /** What stands in front of the value where values are numbered. */
  public int number() {
    return number;
  }

  /** What stands in front of the value where values are named. */
  public String wireName() {
    return wireName;
  }

  /** What the value should be. */
  public String meaning() {
    return meaning;
  }

  /** The field of that name; empty for a name that is none of ours. */
  public static Optional<PictureField> named(String name) {
    for (PictureField field : values()) {
      if (field.wireName.equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The field of that number; empty for a number that is none of ours. */
  public static Optional<PictureField> numbered(int number) {
    for (PictureField field : values()) {
      if (field.number == number) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether the field may have this value; the bytes of the picture have none. */
  public boolean accepts(long value) {
    return switch (this) {
      case WIDTH, HEIGHT -> value >= 1 && value <= VideoFormat.MAX_SIDE;
      case FORMAT -> PixelFormat.ofCode(value).isPresent();
      case CONTENT -> Content.ofCode(value).isPresent();
      case SEQUENCE, CAPTURED_AT, PIXELS -> true;
    };
  }

  /** The fields whose values may be words. */
  public boolean isWord() {
    return this == FORMAT || this == CONTENT;
  }

  /** The word for a value that {@linkplain #isWord may be one}. */
  String word(long value) {
    return this == FORMAT
        ? PixelFormat.ofCode(value).orElseThrow().name()
        : Content.ofCode(value).orElseThrow().name();
  }

  /** The value that {@code word} stands for; empty if it is no word of this field. */
  OptionalInt value(String word) {
    if (this == FORMAT) {
      return List.of(PixelFormat.values()).stream()
          .filter(format -> format.name().equals(word))
          .mapToInt(PixelFormat::code)
          .findFirst();
    }
    return List.of(Content.values()).stream()
        .filter(content -> content.name().equals(word))
        .mapToInt(Content::code)
        .findFirst();
  }
}
