package wirelab.codec.struct;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wirelab.codec.Content;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.PixelFormat;

/**
 * The header's fields in wire order: the one declaration that the writer, the reader, the layout
 * and {@code src/docs/struct-wire.md} go by. Numbers are big-endian, and each stands at a multiple
 * of its own size, so that no padding is needed.
 */
enum HeaderField {
  MAGIC("magic", 0, "4s", "the letters WLAB"),
  VERSION("version", 4, "B", "1"),
  CONTENT("content", 5, "B", "1 for raw pixels, 2 for a JPEG file"),
  FORMAT_CODE("format", 6, "B", "1 for BGR (3 bytes a pixel), 2 for gray (1 byte a pixel)"),
  FLAGS("flags", 7, "B", "1 where sequence and captured_at are known, else 0"),
  WIDTH("width", 8, "H", "pixels in a row, 1 to 16384"),
  HEIGHT("height", 10, "H", "rows, 1 to 16384"),
  LENGTH("length", 12, "I", "bytes after this header; raw: width × height × bytes a pixel"),
  SEQUENCE("sequence", 16, "q", "number of the picture, counted from 0"),
  CAPTURED_AT("captured_at", 24, "q", "nanoseconds since 1970-01-01T00:00:00Z");

  /** The header in the words of Python's {@code struct}. */
  static final String FORMAT =
      Stream.of(values()).map(HeaderField::letter).collect(Collectors.joining("", ">", ""));

  private final String wireName;
  private final int offset;
  private final String letter;
  private final String meaning;

  HeaderField(String wireName, int offset, String letter, String meaning) {
    this.wireName = wireName;
    this.offset = offset;
    this.letter = letter;
    this.meaning = meaning;
  }

  String wireName() {
    return wireName;
  }

  int offset() {
    return offset;
  }

  /** What stands for it in {@link #FORMAT}. */
  String letter() {
    return letter;
  }

  /** What the value should be. */
  String meaning() {
    return meaning;
  }

  /** Bytes that it takes. */
  int width() {
    return switch (letter) {
      case "B" -> 1;
      case "H" -> 2;
      case "4s", "I" -> 4;
      case "q" -> 8;
      default -> throw new IllegalStateException("no width is known for " + letter);
    };
  }

  void write(ByteBuffer header, long value) {
    switch (width()) {
      case 1 -> header.put(offset, (byte) value);
      case 2 -> header.putShort(offset, (short) value);
      case 4 -> header.putInt(offset, (int) value);
      default -> header.putLong(offset, value);
    }
  }

  long read(ByteBuffer header) {
    return switch (width()) {
      case 1 -> Byte.toUnsignedLong(header.get(offset));
      case 2 -> header.getChar(offset);
      case 4 -> Integer.toUnsignedLong(header.getInt(offset));
      default -> header.getLong(offset);
    };
  }

  /** The field as it stands in {@code header}, for a reader of the bytes. */
  Field describe(ByteBuffer header) {
    long value = read(header);
    String explained = explanation(value).map(" (%s)"::formatted).orElse("");
    ByteRange range = ByteRange.of(offset, width());
    return new Field(wireName, "struct." + wireName, range, text(value) + explained, List.of());
  }

  private Optional<String> explanation(long value) {
    return switch (this) {
      case CONTENT -> Content.ofCode(value).map(c -> c == Content.RAW ? "raw pixels" : "JPEG file");
      case FORMAT_CODE ->
          PixelFormat.ofCode(value).map(format -> format == PixelFormat.BGR8 ? "BGR" : "gray");
      case CAPTURED_AT -> value == 0 ? Optional.empty() : Optional.of(time(value));
      default -> Optional.empty();
    };
  }

  private static String time(long nanoseconds) {
    return Instant.EPOCH.plusNanos(nanoseconds).toString();
  }

  /** What is wrong with {@code value}, in one line. */
  String fault(long value) {
    return "%s is %s at byte %d; it should be %s".formatted(wireName, text(value), offset, meaning);
  }

  private String text(long value) {
    if (this != MAGIC) {
      return Long.toString(value);
    }
    byte[] letters = ByteBuffer.allocate(4).putInt((int) value).array();
    String text = new String(letters, StandardCharsets.US_ASCII);
    boolean printable = text.chars().allMatch(letter -> letter > 0x20 && letter < 0x7F);
    return printable ? text : HexFormat.ofDelimiter(" ").formatHex(letters);
  }
}
