package wirelab.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.CodecException;

/**
 * What a message of named values says about its picture. A reader takes the values down one after
 * the other; decoder and layout both go by what it took. The first thing that can not be is kept as
 * the record's fault, and nothing is taken after it.
 */
public final class PictureRecord {
  private static final List<PictureField> NEEDED =
      List.of(
          PictureField.WIDTH,
          PictureField.HEIGHT,
          PictureField.FORMAT,
          PictureField.CONTENT,
          PictureField.PIXELS);
  private static final int LONGEST_WORD = 40;

  private final ByteBuffer bytes;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<PictureField, Entry> found = new EnumMap<>(PictureField.class);
  private int end;
  private @Nullable String fault;

  /** Of a whole message, of which nothing has been read. */
  public PictureRecord(ByteBuffer bytes) {
    this.bytes = bytes.slice();
  }

  /** Whether everything taken so far makes sense. */
  public boolean sound() {
    return fault == null;
  }

  /** Where the last value that was taken ends. */
  public int end() {
    return end;
  }

  /** Takes what comes next. Of two values of one field the last one counts. */
  public void take(Entry entry) {
    PictureField field = entry.field();
    if (entry.end() > bytes.limit()) {
      fault(
          "what begins at byte %d has %d bytes; the message has %d left"
              .formatted(entry.content(), entry.length(), bytes.limit() - entry.content()));
    } else if (field != null && !field.accepts(entry.number())) {
      refuse(field, Long.toString(entry.number()), entry.value());
    } else if (sound()) {
      entries.add(entry);
      end = (int) entry.end();
      if (field != null) {
        found.put(field, entry);
      }
    }
  }

  /** Takes a word that stands for a number. */
  public void take(PictureField field, int start, int value, int wordEnd, String word) {
    OptionalInt number = field.value(word);
    if (number.isPresent()) {
      take(Entry.number(field, start, value, wordEnd, number.getAsInt()));
    } else {
      refuse(field, printable(word), value);
    }
  }

  /** Makes sure that a field has no value yet, where the format forbids a second one. */
  public void expectFirst(PictureField field, int at) {
    Entry before = found.get(field);
    if (before != null) {
      fault(
          "%s comes twice, at byte %d and at byte %d"
              .formatted(field.wireName(), before.start(), at));
    }
  }

  private void refuse(PictureField field, String value, int at) {
    fault(
        "%s is %s at byte %d; it should be %s"
            .formatted(field.wireName(), value, at, field.meaning()));
  }

  /** What was read makes no sense; the first such line is kept. */
  public void fault(String reason) {
    if (fault == null) {
      fault = reason;
    }
  }

  /** Nothing more belongs to the message: there must be a picture, and no bytes after it. */
  public void finish() {
    if (sound() && end < bytes.limit()) {
      fault("all is said by byte %d; the message has %d bytes".formatted(end, bytes.limit()));
    }
    for (PictureField field : NEEDED) {
      if (!found.containsKey(field)) {
        fault("there is no %s; it should be %s".formatted(field.wireName(), field.meaning()));
      }
    }
    if (sound() && content() == Content.RAW && pixels().length() != format().byteCount()) {
      fault(
          "pixels has %d bytes at byte %d; a raw picture of %s has %d"
              .formatted(pixels().length(), pixels().start(), format(), format().byteCount()));
    }
  }

  /** Text that can be shown on one line. */
  public static String printable(String text) {
    String shown = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "…" : text;
    return "'" + shown.replaceAll("[^\\x20-\\x7e…]", "?") + "'";
  }

  /**
   * The picture in {@code message}, whose memory it shares.
   *
   * @throws CodecException if something is wrong with the record, or if anything but raw pixels is
   *     missing of the message
   */
  public VideoFrame picture(Message message, PixelCoder coder) throws CodecException {
    if (fault != null) {
      throw new CodecException(fault);
    }
    ByteRange pixels = pixels();
    ByteBuffer data = bytes.slice((int) pixels.start(), (int) pixels.length());
    return switch (content()) {
      case RAW -> {
        List<ByteRange> gaps = Gaps.within(pixels, message);
        yield VideoFrame.of(format(), stamp(), data, message.lease().share()).lacking(gaps);
      }
      case JPEG -> {
        Gaps.refuse(message);
        yield coder.decodeJpeg(data, format(), stamp());
      }
    };
  }

  /** Where everything stands, each byte in exactly one leaf. */
  public Layout layout(Notation notation) {
    boolean jpeg = sound() && content() == Content.JPEG;
    RecordLayout layout = new RecordLayout(bytes, notation, jpeg);
    entries.forEach(layout::add);
    if (fault != null) {
      layout.malformed(end, fault);
      return new Layout(layout.fields(), Optional.empty());
    }
    return jpeg
        ? new Layout(layout.fields(), Optional.empty())
        : new Layout(layout.fields(), Optional.of(pixels()), Optional.of(format()));
  }

  private long number(PictureField field) {
    Entry entry = found.get(field);
    return entry == null ? 0 : entry.number();
  }

  private Content content() {
    return Content.ofCode(number(PictureField.CONTENT)).orElseThrow();
  }

  private VideoFormat format() {
    return new VideoFormat(
        (int) number(PictureField.WIDTH),
        (int) number(PictureField.HEIGHT),
        PixelFormat.ofCode(number(PictureField.FORMAT)).orElseThrow());
  }

  private ByteRange pixels() {
    Entry entry = found.get(PictureField.PIXELS);
    return entry == null ? new ByteRange(0, 0) : new ByteRange(entry.content(), entry.end());
  }

  /** Null unless the sender said both halves of it. */
  private @Nullable Stamp stamp() {
    return found.containsKey(PictureField.SEQUENCE) && found.containsKey(PictureField.CAPTURED_AT)
        ? new Stamp(number(PictureField.SEQUENCE), number(PictureField.CAPTURED_AT))
        : null;
  }
}
