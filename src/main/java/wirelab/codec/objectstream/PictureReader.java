package wirelab.codec.objectstream;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wirelab.spi.CodecException;

/**
 * The receiving end of the object stream. In a session that broke off, it goes on with the next
 * message that needs nothing of what was before: one with a stream header, or a reset.
 */
final class PictureReader {
  private final StreamMode mode;
  private final MessageInput input = new MessageInput();
  private final Kept kept = new Kept();
  private @Nullable PictureStream stream;

  PictureReader(StreamMode mode) {
    this.mode = mode;
  }

  /**
   * The picture in a message.
   *
   * @throws CodecException for any other bytes
   */
  Picture read(ByteBuffer message) throws CodecException {
    PictureStream open = mode.session() ? stream : null;
    stream = null;
    if (startsWithReset(message) || (open == null && startsAStream(message))) {
      kept.forget();
    }
    if (kept.full()) {
      throw new CodecException(kept.toString());
    }
    try {
      if (open == null) {
        open = start(message);
      } else {
        input.open(message);
      }
      Picture picture = read(open, message);
      if (mode.session()) {
        stream = open;
        kept.add(message.remaining());
      }
      return picture;
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      // RuntimeException: what ObjectInputStream throws where a hostile stream confuses it
      throw refused(open, e);
    }
  }

  private static boolean startsWithReset(ByteBuffer message) {
    return message.hasRemaining() && message.get(0) == ObjectStreamConstants.TC_RESET;
  }

  private static boolean startsAStream(ByteBuffer message) {
    return message.remaining() >= 2 && message.getShort(0) == ObjectStreamConstants.STREAM_MAGIC;
  }

  private PictureStream start(ByteBuffer message) throws IOException {
    if (mode.session() && startsWithReset(message)) {
      input.open(
          ByteBuffer.allocate(4)
              .putShort(ObjectStreamConstants.STREAM_MAGIC)
              .putShort(ObjectStreamConstants.STREAM_VERSION)
              .flip());
      PictureStream started = new PictureStream(input);
      input.open(message);
      return started;
    }
    input.open(message);
    return new PictureStream(input);
  }

  private Picture read(PictureStream open, ByteBuffer message)
      throws IOException, ClassNotFoundException, CodecException {
    Object found = open.readObject(message.remaining());
    if (!(found instanceof Picture picture)) {
      throw new CodecException(
          "the Java stream has %s where a picture should be"
              .formatted(found == null ? "null" : found.getClass().getTypeName()));
    }
    if (input.available() > 0) {
      throw new CodecException(
          "%d bytes stand after the picture, from byte %d of the Java stream on"
              .formatted(input.available(), input.position()));
    }
    return picture;
  }

  private CodecException refused(@Nullable PictureStream open, Exception cause) {
    int at = input.position();
    String refusal = open == null ? null : open.refusal();
    if (refusal != null) {
      return new CodecException("the Java stream, read up to byte %d, %s".formatted(at, refusal));
    }
    if (cause instanceof EOFException) {
      return new CodecException("the Java stream breaks off after %d bytes".formatted(at));
    }
    return new CodecException("the Java stream, read up to byte %d: %s".formatted(at, hint(cause)));
  }

  private static String hint(Exception cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    if (message.equals("invalid type code: AC")) {
      return message + " begins a second stream; the sender may be set to stream=message";
    }
    if (message.startsWith("invalid stream header: 7")) {
      return message
          + " goes on with a stream whose beginning is not known; the sender may be set to"
          + " stream=session";
    }
    return cause instanceof RuntimeException ? cause.getClass().getSimpleName() : message;
  }
}
