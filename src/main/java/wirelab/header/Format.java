package wirelab.header;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A format as {@code struct.pack} takes it: {@code !4sIQI}. It begins with the order of the bytes;
 * without one, and with {@code @}, numbers stand as the C compiler puts them: each at a multiple of
 * its own size, with padding before it where needed.
 *
 * @param order of the bytes in a number
 * @param items in their order, padding left out
 * @param size of all, padding included
 */
record Format(ByteOrder order, List<Item> items, int size) {
  private static final int MOST_BYTES = 256;
  private static final int TEXT = -1;

  Format {
    items = List.copyOf(items);
  }

  /**
   * One number, or one text.
   *
   * @param letter of a number; for a text that of its bytes
   * @param type as it is written
   */
  record Item(Letter letter, boolean text, String type, int start, int size) {}

  /**
   * Reads a format.
   *
   * @throws HeaderException if Python's struct would not take it, or not here
   */
  static Format parse(String text) throws HeaderException {
    if (text.isEmpty()) {
      throw new HeaderException("there is no format; write one as !4sIQI");
    }
    char first = text.charAt(0);
    boolean marked = "@=<>!".indexOf(first) >= 0;
    boolean here = !marked || first == '@';
    ByteOrder order =
        switch (first) {
          case '<' -> ByteOrder.LITTLE_ENDIAN;
          case '>', '!' -> ByteOrder.BIG_ENDIAN;
          default -> ByteOrder.nativeOrder();
        };
    Reader reader = new Reader(here);
    String rest = text.substring(marked ? 1 : 0);
    int count = TEXT;
    for (int i = 0; i < rest.length(); i++) {
      char letter = rest.charAt(i);
      if (Character.isDigit(letter)) {
        count = Math.min(MOST_BYTES + 1, Math.max(0, count) * 10 + Character.digit(letter, 10));
      } else if (letter != ' ') {
        reader.take(letter, count);
        count = TEXT;
      }
    }
    if (count != TEXT) {
      throw new HeaderException(
          "the format ends with the number %d: how many of what?".formatted(count));
    }
    return new Format(order, reader.items, reader.at);
  }

  /** Puts one after the other. */
  private static final class Reader {
    private final boolean here;
    private final List<Item> items = new ArrayList<>();
    private int at;

    Reader(boolean here) {
      this.here = here;
    }

    void take(char letter, int count) throws HeaderException {
      int times = count == TEXT ? 1 : count;
      if (letter == 's') {
        add(new Item(Letter.BYTE, true, times + "s", at, times));
        return;
      }
      Letter type =
          Letter.of(letter)
              .orElseThrow(
                  () ->
                      new HeaderException(
                          "'%s' is no type; known are x b B ? h H i I l L q Q f d s"
                              .formatted(letter)));
      int size = type.bytes(here);
      if (here) {
        at = Math.ceilDiv(at, size) * size;
      }
      for (int i = 0; i < times && at <= MOST_BYTES; i++) {
        if (type == Letter.PAD) {
          at++;
        } else {
          add(new Item(type, false, type.toString(), at, size));
        }
      }
      check();
    }

    private void add(Item item) throws HeaderException {
      items.add(item);
      at += item.size();
      check();
    }

    private void check() throws HeaderException {
      if (at > MOST_BYTES) {
        throw new HeaderException("a header of more than %d bytes".formatted(MOST_BYTES));
      }
    }
  }
}
