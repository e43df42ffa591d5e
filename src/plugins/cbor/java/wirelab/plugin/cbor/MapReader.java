package wirelab.plugin.cbor;

import java.nio.ByteBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.dataformat.cbor.CBORFactory;
import wirelab.codec.Entry;
import wirelab.codec.PictureField;
import wirelab.codec.PictureRecord;
import wirelab.spi.CodecException;

/**
 * Reads a map of names and values, in any order, of definite or indefinite length. The library
 * reads names, numbers and words, of at most {@value #WINDOW} bytes at a time; where the map and
 * the picture begin and end is told by their {@link Head}s, and so nothing large is copied,
 * whatever lengths a message tells.
 */
final class MapReader implements AutoCloseable {
  static final int WINDOW = 1024;

  /** What RFC 8746 puts in front of an array of unsigned bytes. */
  static final int BYTE_ARRAY = 64;

  private static final CBORFactory FACTORY = new CBORFactory();

  private final ByteBuffer bytes;
  private final PictureRecord record;
  private JsonParser parser;
  private int windowStart;

  private MapReader(ByteBuffer bytes) {
    this.bytes = bytes;
    this.record = new PictureRecord(bytes);
    this.parser = window(0);
  }

  /** What all of {@code bytes} say; what makes no sense is the record's fault. */
  static PictureRecord read(ByteBuffer bytes) {
    try (MapReader reader = new MapReader(bytes)) {
      try {
        reader.run();
      } catch (CodecException e) {
        reader.record.fault(String.valueOf(e.getMessage()));
      } catch (UnexpectedEndOfInputException e) {
        reader.record.fault(
            "what begins at byte %d does not end within %d bytes"
                .formatted(reader.record.end(), reader.windowEnd() - reader.record.end()));
      } catch (JacksonException e) {
        reader.record.fault(
            "at byte %d: %s".formatted(reader.record.end(), e.getOriginalMessage()));
      }
      return reader.record;
    }
  }

  private void run() throws CodecException {
    Head map = Head.at(bytes, 0);
    if (map.major() != Head.MAP) {
      throw new CodecException(
          "a message should be a map (major type 5); byte 0 says %s (%d)"
              .formatted(map.word(), map.major()));
    }
    record.take(Entry.structure("map", 0, map.end()));
    look(map.end());
    for (long left = map.argument(); record.sound() && left != 0 && !atBreak(map); left--) {
      if (position() - windowStart > WINDOW / 2) {
        look(position());
      }
      value();
    }
    if (record.sound() && atBreak(map)) {
      record.take(Entry.structure("break", record.end(), record.end() + 1));
    }
    record.finish();
  }

  private boolean atBreak(Head map) {
    return map.indefinite()
        && record.end() < bytes.limit()
        && bytes.get(record.end()) == Head.BREAK;
  }

  private void value() throws CodecException {
    int start = position();
    expect(parser.nextToken() == JsonToken.VALUE_STRING, start, "a name (text)");
    String name = parser.getString();
    int value = position();
    PictureField field = PictureField.named(name).orElse(null);
    if (field == null) {
      parser.nextToken();
      parser.skipChildren();
      parser.finishToken();
      record.take(Entry.unknown(PictureRecord.printable(name), start, value, position()));
      return;
    }
    record.expectFirst(field, start);
    if (field == PictureField.PIXELS) {
      pixels(start, value);
    } else if (field.isWord()) {
      expect(parser.nextToken() == JsonToken.VALUE_STRING, value, "text");
      String word = parser.getString();
      record.take(field, start, value, position(), word);
    } else {
      expect(parser.nextToken() == JsonToken.VALUE_NUMBER_INT, value, "a whole number");
      long number = parser.getLongValue();
      record.take(Entry.number(field, start, value, position(), number));
    }
  }

  private void pixels(int start, int value) throws CodecException {
    Head head = Head.at(bytes, value);
    if (head.major() == Head.TAG && head.argument() == BYTE_ARRAY) {
      head = Head.at(bytes, head.end());
    }
    expect(head.major() == Head.BYTES && !head.indefinite(), value, "a byte string with a length");
    record.take(Entry.pixels(start, value, head.end(), head.argument()));
    look(record.end());
  }

  private void expect(boolean met, int at, String wanted) throws CodecException {
    if (!met) {
      throw new CodecException(
          "there should be %s at byte %d, not %s".formatted(wanted, at, Head.at(bytes, at).word()));
    }
  }

  /** Shows the library what comes from byte {@code from} on. */
  private void look(int from) {
    parser.close();
    parser = window(from);
  }

  private JsonParser window(int from) {
    byte[] next = new byte[Math.min(WINDOW, bytes.limit() - from)];
    bytes.get(from, next);
    windowStart = from;
    return FACTORY.createParser(ObjectReadContext.empty(), next);
  }

  private int position() {
    return windowStart + (int) parser.currentLocation().getByteOffset();
  }

  private int windowEnd() {
    return Math.min(bytes.limit(), windowStart + WINDOW);
  }

  @Override
  public void close() {
    parser.close();
  }
}
