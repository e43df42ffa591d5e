package wirelab.spi;

import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.model.Message;

/**
 * Finds messages in what arrives: ask for {@link #space}, receive into it, tell how much {@link
 * #arrived}, then take messages with {@link #next} until there is none. Used by one thread.
 */
public interface Deframer extends AutoCloseable {
  /** Where the next bytes are to be put, from position to limit; there is room for at least one. */
  ByteBuffer space();

  /**
   * {@code count} bytes stand in the space handed out last: a piece of the stream, or one datagram.
   *
   * @throws FramingException if they can not be made sense of. On a stream the connection is lost
   *     with it; a datagram alone is lost.
   */
  void arrived(int count) throws FramingException;

  /** The next message, which the caller closes; empty when more bytes are needed. */
  Optional<Message> next() throws FramingException;

  /**
   * Nothing more will come.
   *
   * @throws FramingException if that cuts a message off
   */
  void end() throws FramingException;

  /** The time is {@code now}: what has waited too long is given up. */
  default void expire(long now) {}

  /** Gives all memory back. */
  @Override
  void close();
}
