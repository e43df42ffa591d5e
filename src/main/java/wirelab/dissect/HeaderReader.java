package wirelab.dissect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import wirelab.model.ByteRange;
import wirelab.model.ByteView;
import wirelab.model.Field;

/** Reads a header from its first byte to its last and gives each byte a name once. */
final class HeaderReader {
  static final Named MALFORMED = new Named("Malformed", "_ws.malformed");
  static final Named SHORT = new Named("Cut short", "_ws.short");

  private final ByteView bytes;
  private final Deque<Group> groups = new ArrayDeque<>();
  private int position;
  private int end;
  private int told;

  HeaderReader(ByteView bytes) {
    this.bytes = bytes;
    this.end = bytes.length();
    groups.push(new Group(new Named("", ""), 0, new ArrayList<>()));
  }

  /** A number as it is shown: with what it means in brackets, if that is known. */
  static String named(long number, Map<Integer, String> names) {
    String name = names.get((int) number);
    return name == null ? Long.toString(number) : number + " (" + name + ")";
  }

  ByteView bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  /** The place of the next byte in the whole packet. */
  long place() {
    return bytes.range(position, 0).start();
  }

  /** How many bytes are left, up to the border that was set. */
  int remaining() {
    return end - position;
  }

  /** Nothing from {@code position} on belongs to the header. */
  void endAt(int newEnd) {
    told = newEnd;
    end = Math.min(newEnd, bytes.length());
  }

  /**
   * How much followed the header on the wire, if the capture cut that and part of the header off.
   */
  long cutOff() {
    return told > bytes.length() ? Math.max(0, bytes.wireLength() - told) : 0;
  }

  /** A number of the next bytes that is not taken yet. */
  long peek(int offset, int width) {
    require(offset + width, MALFORMED);
    return bytes.number(position + offset, width);
  }

  long number(Named name, int width) {
    return number(name, width, Long::toString);
  }

  long number(Named name, int width, LongFunction<String> shown) {
    require(width, name);
    long number = bytes.number(position, width);
    add(name, width, shown.apply(number), List.of());
    return number;
  }

  /** Bytes that are no number. */
  String text(Named name, int width, Function<ByteView, String> shown) {
    require(width, name);
    String text = shown.apply(bytes.slice(position, width));
    add(name, width, text, List.of());
    return text;
  }

  /** Bytes whose bits have names. */
  void bits(Named name, int width, String value, Field... parts) {
    require(width, name);
    add(name, width, value, List.of(parts));
  }

  /** Some bits of the {@code width} bytes that come next. */
  Field bit(Named name, int width, String value) {
    return new Field(name.title(), name.key(), bytes.range(position, width), value, List.of());
  }

  /** What is wrong with what has been read; reading may go on. */
  void malformed(String why) {
    add(MALFORMED, 0, why, List.of());
  }

  /** What is read from now on is part of a larger field, until it is closed. */
  void open(Named name) {
    groups.push(new Group(name, position, new ArrayList<>()));
  }

  void close(String value) {
    Group group = groups.pop();
    ByteRange range = bytes.range(group.start, position - group.start);
    fields()
        .add(
            new Field(
                group.name.title(), group.name.key(), range, value, List.copyOf(group.parts)));
  }

  /** Gives up: what is left of the header is one field that says why. */
  List<Field> giveUp(String why) {
    boolean cut = remaining() >= 0 && !bytes.complete() && end == bytes.length();
    add(cut ? SHORT : MALFORMED, Math.max(0, remaining()), why, List.of());
    return finish();
  }

  List<Field> finish() {
    while (groups.size() > 1) {
      close("");
    }
    return fields();
  }

  private void add(Named name, int width, String value, List<Field> parts) {
    fields().add(new Field(name.title(), name.key(), bytes.range(position, width), value, parts));
    position += width;
  }

  private void require(int width, Named name) {
    if (width < 0 || width > remaining()) {
      throw new Cut(
          "%s needs %d bytes, %d are there"
              .formatted(name.title(), Math.max(width, 0), Math.max(remaining(), 0)));
    }
  }

  private List<Field> fields() {
    return groups.element().parts;
  }

  private record Group(Named name, int start, List<Field> parts) {}
}
