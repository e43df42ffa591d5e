package wirelab.codec.pickle;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.codec.pickle.Value.Bytes;
import wirelab.model.ByteRange;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.spi.CodecException;

/**
 * The picture that a pickle was found to carry.
 *
 * @param raw the shape of the raw pixels, or null for a JPEG file
 * @param data where the pixels or the file stand
 * @param count how many bytes that should be, or {@link #UNTOLD}
 * @param title what was pickled, for people
 */
record Content(@Nullable VideoFormat raw, Stretch data, long count, String title) {
  /** The count of a pickle that does not tell one beside the data. */
  static final long UNTOLD = -1;

  private static final int COLOURS = 3;

  /** Reads a pickle of a picture; nothing is copied. */
  static Content read(ByteBuffer pickle) throws CodecException {
    return switch (Machine.run(pickle)) {
      case NumpyArray array -> ofArray(array);
      case Bytes file -> new Content(null, file.stretch(), UNTOLD, "bytes");
      case Value other ->
          throw new CodecException(
              "the pickle holds %s: only a numpy array or bytes are taken".formatted(other.kind()));
    };
  }

  private static Content ofArray(NumpyArray array) throws CodecException {
    Dtype dtype = array.dtype();
    if (dtype == null) {
      throw new CodecException("an array that the pickle never fills");
    }
    if (!dtype.isBytes()) {
      throw new CodecException("an array of dtype %s: only uint8 (u1) is taken".formatted(dtype));
    }
    if (!array.rowsFirst()) {
      throw new CodecException(
          "an array of shape %s in Fortran order: send numpy.ascontiguousarray(frame)"
              .formatted(array.shape()));
    }
    Bytes elements = array.elements();
    if (elements == null) {
      throw new CodecException(
          "an array of shape %s whose elements are no bytes".formatted(array.shape()));
    }
    VideoFormat raw = isFile(array, elements.stretch()) ? null : format(array);
    long count = raw == null ? array.side(0) : raw.byteCount();
    Content content =
        new Content(raw, elements.stretch(), count, "array of shape " + array.shape());
    if (content.isAsIs()) {
      content.checkCount(elements.stretch().length());
    }
    return content;
  }

  /** One row or one column of bytes is a file; a picture one pixel wide is no JPEG file. */
  private static boolean isFile(NumpyArray array, Stretch data) throws CodecException {
    return array.dimensions() == 1
        || (array.dimensions() == 2 && array.side(1) == 1 && beginsLikeJpeg(data));
  }

  /** Whether the data begins as JPEG files do, as it is or written as text. */
  boolean isJpeg() {
    try {
      return raw == null && beginsLikeJpeg(data);
    } catch (CodecException e) {
      return false;
    }
  }

  private static boolean beginsLikeJpeg(Stretch data) throws CodecException {
    ByteBuffer first = ByteBuffer.allocate(2);
    Latin1.decode(data, first);
    return first.getChar(0) == 0xFFD8;
  }

  private static VideoFormat format(NumpyArray array) throws CodecException {
    long colours = array.dimensions() == 3 ? array.side(2) : 1;
    boolean flat = array.dimensions() == 2 || array.dimensions() == 3;
    if (!flat || (colours != 1 && colours != COLOURS)) {
      throw new CodecException(
          "an array of shape %s: (height, width, 3), (height, width) or (bytes of a JPEG,) is taken"
              .formatted(array.shape()));
    }
    if (!isSide(array.side(0)) || !isSide(array.side(1))) {
      throw new CodecException(
          "an array of shape %s: each side must be 1 to %d"
              .formatted(array.shape(), VideoFormat.MAX_SIDE));
    }
    return new VideoFormat(
        (int) array.side(1),
        (int) array.side(0),
        colours == COLOURS ? PixelFormat.BGR8 : PixelFormat.GRAY8);
  }

  private static boolean isSide(long side) {
    return side >= 1 && side <= VideoFormat.MAX_SIDE;
  }

  /** Makes sure that the data is as long as the shape of the array says. */
  void checkCount(int found) throws CodecException {
    if (count != UNTOLD && count != found) {
      throw new CodecException(
          "an %s has %d bytes, the pickle carries %d".formatted(title, count, found));
    }
  }

  /** Whether the data stands in the message as it is, so that a view of it will do. */
  boolean isAsIs() {
    return data.coding() == Stretch.Coding.RAW;
  }

  /** Where raw pixels stand as they are. */
  Optional<ByteRange> pixels() {
    return raw != null && isAsIs() ? Optional.of(data.range()) : Optional.empty();
  }
}
