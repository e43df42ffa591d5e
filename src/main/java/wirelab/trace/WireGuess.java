package wirelab.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.spi.Codec;
import wirelab.spi.Marks;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * How pictures travel in a flow, as far as its bytes tell.
 *
 * @param wire transport, framing and codec with what settings the bytes give away
 * @param marks the framing's; null if whole datagrams are messages
 * @param codec takes messages apart, one thread at a time
 */
public record WireGuess(Wire wire, @Nullable Marks marks, Codec codec) {
  /** The framing's marks; empty if whole datagrams are messages. */
  public Optional<Marks> framing() {
    return Optional.ofNullable(marks);
  }

  int width() {
    return marks == null ? 0 : marks.width();
  }

  Spec codecSpec() {
    return wire.codec();
  }
}
