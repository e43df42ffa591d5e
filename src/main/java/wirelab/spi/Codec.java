package wirelab.spi;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.model.VideoFrame;

/**
 * Turns pictures into bytes and bytes into pictures. One instance serves one direction of one
 * connection and is used by one thread: it may remember what it sent before.
 */
public interface Codec extends AutoCloseable {
  /**
   * Encodes a picture, which stays the caller's. The message takes its own share of the picture's
   * memory where it refers to it; it is valid until the next {@code encode}, and the caller closes
   * it.
   */
  Message encode(VideoFrame frame) throws CodecException;

  /**
   * Decodes a message and takes it over: the picture keeps the message's memory, or it is given
   * back; also when this throws. Bytes that the message lacks are told by {@link
   * VideoFrame#missing}.
   *
   * @throws CodecException if the bytes are no picture, which says what value is wrong and where,
   *     or if anything else than raw pixels is missing
   */
  VideoFrame decode(Message message) throws CodecException;

  /**
   * Where things stand in a message of this codec; reads it and leaves it alone. Each byte is in
   * exactly one leaf. What makes no sense is a last field that says so, behind all that could be
   * read before it.
   */
  Layout layout(Message message);

  /**
   * What a reader keeps when it has read up to byte {@code at} of the message; empty if it keeps
   * nothing but the bytes.
   */
  default List<Table> state(Message message, long at) {
    return List.of();
  }

  /**
   * Whether a message of this codec may begin so. Keeps nothing, so any thread asks.
   *
   * @param start its first bytes from the position on, as many as there are, perhaps all of it
   */
  default boolean recognises(ByteBuffer start) {
    return false;
  }

  /**
   * What it keeps alive of the pictures that it was given, measured: that may take some ten
   * milliseconds. Empty for codecs that keep nothing, or where it can not be measured.
   */
  default Optional<Kept> kept() {
    return Optional.empty();
  }

  /**
   * Pictures that are kept.
   *
   * @param bytes of them
   * @param passed bytes of all pictures there were
   */
  record Kept(long pictures, long bytes, long passed) {}

  /** Whether a decoded picture has the very pixels that were encoded. */
  default boolean lossless() {
    return true;
  }

  @Override
  default void close() {}
}
