package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Fingerprint;

/**
 * The first 16 hexadecimal digits of the SHA-256 of a picture as it travelled, by which two
 * programs compare what they have without showing it: of its pixels if it travelled raw, as {@code
 * hashlib.sha256(frame.tobytes())} in Python, else of its JPEG file.
 *
 * @param jpeg whether it travelled as JPEG
 */
public record PictureDigest(String text, boolean jpeg) {
  /** The digest of a message's picture; empty if it lacks bytes, or if there is no picture. */
  public static Optional<PictureDigest> of(Trace trace, TracedMessage message) {
    if (!message.complete()) {
      return Optional.empty();
    }
    Optional<ByteRange> pixels = trace.layout(message).pixels();
    if (pixels.isPresent()) {
      return Optional.of(new PictureDigest(hex(trace.bytes(message, pixels.get())), false));
    }
    ByteRange body = new ByteRange(message.head(), message.length());
    return jpeg(trace.bytes(message, body)).map(bytes -> new PictureDigest(hex(bytes), true));
  }

  /** From the first start of image to the last end of image: see ITU-T T.81, B.1.1.3. */
  public static Optional<ByteBuffer> jpeg(ByteBuffer bytes) {
    int start = bytes.position();
    while (start + 2 < bytes.limit()
        && !(at(bytes, start) == 0xff
            && at(bytes, start + 1) == 0xd8
            && at(bytes, start + 2) == 0xff)) {
      start++;
    }
    int end = bytes.limit();
    while (end - 2 > start && !(at(bytes, end - 2) == 0xff && at(bytes, end - 1) == 0xd9)) {
      end--;
    }
    return end - 2 > start ? Optional.of(bytes.slice(start, end - start)) : Optional.empty();
  }

  private static int at(ByteBuffer bytes, int index) {
    return bytes.get(index) & 0xff;
  }

  /** The digest of some bytes, from position to limit. */
  public static String hex(ByteBuffer bytes) {
    return Fingerprint.of(bytes);
  }
}
