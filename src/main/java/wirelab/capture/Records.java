package wirelab.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wirelab.model.Packet;

/** The packets of one kind of file, in their order. */
interface Records {
  /** More than any link carries, and than any program captures. */
  int LONGEST_PACKET = 16 << 20;

  /**
   * The next packet.
   *
   * @throws DamagedException if what comes makes no sense
   */
  Optional<Packet> next() throws IOException;

  /** Where the bytes of the last packet stand in the file. */
  long place();

  /** Names of hosts that have been met so far, by address. */
  default Map<String, List<String>> names() {
    return Map.of();
  }

  /** Comments on the file as a whole that have been met so far. */
  default List<String> comments() {
    return List.of();
  }

  /** From now on {@code taker} is handed the content of each block of this type. */
  default void onBlock(int type, Consumer<ByteBuffer> taker) {}
}
