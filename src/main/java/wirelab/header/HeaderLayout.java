package wirelab.header;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import wirelab.header.Format.Item;

/**
 * A header as somebody designs it, from which its encoder and its decoder are made: the format of
 * Python's {@code struct} and the names of the fields, {@code !4sIQ magic frame time}.
 *
 * <p>Values are {@code Long} (of an unsigned 8-byte number its bits), {@code Double}, {@code
 * Boolean} and, for texts, {@code byte[]}.
 */
public final class HeaderLayout {
  private final Format format;
  private final List<HeaderField> fields;

  private HeaderLayout(Format format, List<HeaderField> fields) {
    this.format = format;
    this.fields = List.copyOf(fields);
  }

  /**
   * Reads a format and, behind it, as many names as it has fields.
   *
   * @throws HeaderException if that can not be: one line
   */
  public static HeaderLayout parse(String text) throws HeaderException {
    List<String> words = List.of(text.strip().split("[\\s,]+"));
    Format format = Format.parse(words.getFirst());
    List<String> names = words.subList(1, words.size());
    List<Item> items = format.items();
    if (names.size() != items.size()) {
      throw new HeaderException(
          "the format has %d fields, you named %d".formatted(items.size(), names.size()));
    }
    Set<String> known = new HashSet<>();
    List<HeaderField> fields = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (!known.add(names.get(i))) {
        throw new HeaderException("two fields are called %s".formatted(names.get(i)));
      }
      fields.add(new HeaderField(names.get(i), item.type(), item.start(), item.size()));
    }
    return new HeaderLayout(format, fields);
  }

  /** The size of a format alone, as {@code struct.calcsize} tells it. */
  public static int size(String format) throws HeaderException {
    return Format.parse(format).size();
  }

  public List<HeaderField> fields() {
    return fields;
  }

  /** Bytes of the header, padding included. */
  public int size() {
    return format.size();
  }

  /**
   * Packs values into a header.
   *
   * @throws HeaderException if they are too many, too few, or do not fit: which one
   */
  public byte[] pack(List<?> values) throws HeaderException {
    if (values.size() != fields.size()) {
      throw new HeaderException(
          "the header has %d fields, there are %d values".formatted(fields.size(), values.size()));
    }
    ByteBuffer header = ByteBuffer.allocate(size()).order(format.order());
    for (int i = 0; i < values.size(); i++) {
      put(header, format.items().get(i), fields.get(i).name(), values.get(i));
    }
    return header.array();
  }

  private static void put(ByteBuffer header, Item item, String name, Object value)
      throws HeaderException {
    int at = item.start();
    if (item.text()) {
      byte[] bytes =
          value instanceof byte[] given
              ? given
              : value.toString().getBytes(StandardCharsets.ISO_8859_1);
      header.put(at, Arrays.copyOf(bytes, item.size()));
    } else if (item.letter() == Letter.BOOL) {
      header.put(at, (byte) (value.equals(true) || value.equals(1L) ? 1 : 0));
    } else if (!(value instanceof Number number)) {
      throw new HeaderException("%s is '%s': write a number".formatted(name, value));
    } else if (item.letter() == Letter.FLOAT) {
      header.putFloat(at, number.floatValue());
    } else if (item.letter() == Letter.DOUBLE) {
      header.putDouble(at, number.doubleValue());
    } else {
      whole(header, item, name, number);
    }
  }

  private static void whole(ByteBuffer header, Item item, String name, Number value)
      throws HeaderException {
    int bits = item.size() * Byte.SIZE;
    boolean signed = item.letter().signed();
    BigInteger number = new BigDecimal(value.toString()).toBigInteger();
    boolean bitsOfLong = !signed && bits == Long.SIZE && value instanceof Long;
    boolean fits =
        signed ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
    if (!fits && !bitsOfLong) {
      throw new HeaderException(
          "%s is %s: that does not fit into %s, %d bits".formatted(name, value, item.type(), bits));
    }
    long low = number.longValue();
    switch (item.size()) {
      case 1 -> header.put(item.start(), (byte) low);
      case 2 -> header.putShort(item.start(), (short) low);
      case 4 -> header.putInt(item.start(), (int) low);
      default -> header.putLong(item.start(), low);
    }
  }

  /** Takes a header apart. */
  public List<Object> unpack(byte[] bytes) {
    ByteBuffer header = ByteBuffer.wrap(bytes).order(format.order());
    List<Object> values = new ArrayList<>();
    for (Item item : format.items()) {
      values.add(get(header, item));
    }
    return values;
  }

  private static Object get(ByteBuffer header, Item item) {
    int at = item.start();
    if (item.text()) {
      byte[] text = new byte[item.size()];
      header.get(at, text);
      return text;
    }
    boolean signed = item.letter().signed();
    return switch (item.letter()) {
      case BOOL -> header.get(at) != 0;
      case FLOAT -> (double) header.getFloat(at);
      case DOUBLE -> header.getDouble(at);
      default ->
          switch (item.size()) {
            case 1 -> (long) (signed ? header.get(at) : Byte.toUnsignedInt(header.get(at)));
            case 2 -> (long) (signed ? header.getShort(at) : header.getChar(at));
            case 4 -> signed ? header.getInt(at) : Integer.toUnsignedLong(header.getInt(at));
            default -> header.getLong(at);
          };
    };
  }

  /** Values that fit, drawn by chance. */
  List<Object> values(SplittableRandom random) {
    List<Object> values = new ArrayList<>();
    for (Item item : format.items()) {
      byte[] some = new byte[item.size()];
      random.nextBytes(some);
      ByteBuffer alone = ByteBuffer.wrap(some).order(format.order());
      Item first = new Item(item.letter(), item.text(), item.type(), 0, item.size());
      if (item.letter() == Letter.BOOL) {
        values.add(random.nextBoolean());
      } else if (item.letter().fraction()) {
        values.add((double) (float) random.nextGaussian());
      } else {
        values.add(get(alone, first));
      }
    }
    return values;
  }
}
