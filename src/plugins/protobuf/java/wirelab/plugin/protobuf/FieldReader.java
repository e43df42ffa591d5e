package wirelab.plugin.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import wirelab.codec.Entry;
import wirelab.codec.PictureField;
import wirelab.codec.PictureRecord;

/**
 * Reads numbered fields, in any order, and passes over those whose numbers {@code picture.proto}
 * does not have. The library is shown at most {@value #WINDOW} bytes at a time, never the picture:
 * so nothing large is copied, whatever lengths a message tells.
 */
final class FieldReader {
  static final int WINDOW = 1024;

  private final ByteBuffer bytes;
  private final PictureRecord record;
  private CodedInputStream input;
  private int windowStart;

  private FieldReader(ByteBuffer bytes) {
    this.bytes = bytes;
    this.record = new PictureRecord(bytes);
    this.input = window(0);
  }

  /** What all of {@code bytes} say; what makes no sense is the record's fault. */
  static PictureRecord read(ByteBuffer bytes) {
    FieldReader reader = new FieldReader(bytes);
    try {
      while (reader.record.sound() && reader.record.end() < bytes.limit()) {
        reader.field();
      }
      reader.record.finish();
    } catch (IOException e) {
      reader.record.fault(
          "the field at byte %d can not be read: %s"
              .formatted(reader.record.end(), e.getMessage()));
    }
    return reader.record;
  }

  private void field() throws IOException {
    int start = position();
    if (start - windowStart > WINDOW / 2) {
      input = window(start);
    }
    int tag = input.readTag();
    int value = position();
    PictureField field = PictureField.numbered(WireFormat.getTagFieldNumber(tag)).orElse(null);
    if (field == null) {
      unknown(tag, start, value);
    } else if (WireFormat.getTagWireType(tag) != wireType(field)) {
      record.fault(
          "%s at byte %d has wire type %d; it should have %d"
              .formatted(field.wireName(), start, WireFormat.getTagWireType(tag), wireType(field)));
    } else if (field == PictureField.PIXELS) {
      long length = Integer.toUnsignedLong(input.readRawVarint32());
      record.take(Entry.pixels(start, value, position(), length));
      input = window(record.end());
    } else {
      long number = input.readRawVarint64();
      record.take(Entry.number(field, start, value, position(), number));
    }
  }

  /** A field that a newer {@code picture.proto} may have. */
  private void unknown(int tag, int start, int value) throws IOException {
    String name = "field " + WireFormat.getTagFieldNumber(tag);
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      long length = Integer.toUnsignedLong(input.readRawVarint32());
      record.take(Entry.unknown(name, start, value, position() + length));
      input = window(record.end());
    } else {
      input.skipField(tag);
      record.take(Entry.unknown(name, start, value, position()));
    }
  }

  static int wireType(PictureField field) {
    return field == PictureField.PIXELS
        ? WireFormat.WIRETYPE_LENGTH_DELIMITED
        : WireFormat.WIRETYPE_VARINT;
  }

  /** Shows the library what comes from byte {@code from} on. */
  private CodedInputStream window(int from) {
    byte[] next = new byte[Math.min(WINDOW, bytes.limit() - from)];
    bytes.get(from, next);
    windowStart = from;
    return CodedInputStream.newInstance(next);
  }

  private int position() {
    return windowStart + input.getTotalBytesRead();
  }
}
