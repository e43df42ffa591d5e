package wirelab.plugin.msgpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.msgpack.core.MessageInsufficientBufferException;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import wirelab.codec.Entry;
import wirelab.codec.PictureField;
import wirelab.codec.PictureRecord;

/**
 * Reads a map of names and values, in any order. The library is shown at most {@value #WINDOW}
 * bytes at a time, never the picture: it can not look into direct memory, and so nothing large is
 * copied, whatever lengths a message tells.
 */
final class MapReader {
  static final int WINDOW = 1024;

  /** Room for a name or a word; the usual 8,192 letters would be made anew for each message. */
  private static final MessagePack.UnpackerConfig CONFIG =
      new MessagePack.UnpackerConfig()
          .withStringSizeLimit(WINDOW)
          .withStringDecoderBufferSize(WINDOW);

  private final ByteBuffer bytes;
  private final PictureRecord record;
  private MessageUnpacker unpacker;
  private int windowStart;

  private MapReader(ByteBuffer bytes) {
    this.bytes = bytes;
    this.record = new PictureRecord(bytes);
    this.unpacker = window(0);
  }

  /** What all of {@code bytes} say; what makes no sense is the record's fault. */
  static PictureRecord read(ByteBuffer bytes) {
    MapReader reader = new MapReader(bytes);
    try {
      reader.run();
    } catch (MessageInsufficientBufferException e) {
      reader.record.fault(
          "what begins at byte %d does not end within %d bytes"
              .formatted(reader.record.end(), reader.windowEnd() - reader.record.end()));
    } catch (MessagePackException | IOException e) {
      reader.record.fault("at byte %d: %s".formatted(reader.record.end(), e.getMessage()));
    }
    return reader.record;
  }

  private void run() throws IOException {
    int count = unpacker.unpackMapHeader();
    record.take(Entry.structure("map", 0, position()));
    for (int i = 0; i < count && record.sound(); i++) {
      if (position() - windowStart > WINDOW / 2) {
        unpacker = window(position());
      }
      value();
    }
    record.finish();
  }

  private void value() throws IOException {
    int start = position();
    String name = unpacker.unpackString();
    int value = position();
    PictureField field = PictureField.named(name).orElse(null);
    if (field == null) {
      unpacker.skipValue();
      record.take(Entry.unknown(PictureRecord.printable(name), start, value, position()));
      return;
    }
    record.expectFirst(field, start);
    if (field == PictureField.PIXELS) {
      int length = unpacker.unpackBinaryHeader();
      record.take(Entry.pixels(start, value, position(), length));
      unpacker = window(record.end());
    } else if (field.isWord()) {
      String word = unpacker.unpackString();
      record.take(field, start, value, position(), word);
    } else {
      long number = unpacker.unpackLong();
      record.take(Entry.number(field, start, value, position(), number));
    }
  }

  /** Shows the library what comes from byte {@code from} on. */
  private MessageUnpacker window(int from) {
    byte[] next = new byte[Math.min(WINDOW, bytes.limit() - from)];
    bytes.get(from, next);
    windowStart = from;
    return CONFIG.newUnpacker(next);
  }

  private int position() {
    return windowStart + (int) unpacker.getTotalReadBytes();
  }

  private int windowEnd() {
    return Math.min(bytes.limit(), windowStart + WINDOW);
  }
}
