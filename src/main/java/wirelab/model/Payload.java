package wirelab.model;

import org.jspecify.annotations.Nullable;

/**
 * What a layer carries.
 *
 * @param range where it stands in the packet, as far as it was captured
 * @param wireLength how long it was
 * @param protocol who takes it apart; empty if nobody does
 * @param fragment set if it is only a piece of what the next layer sent
 */
public record Payload(
    ByteRange range, long wireLength, String protocol, @Nullable Fragment fragment) {
  public Payload(ByteRange range, long wireLength, String protocol) {
    this(range, wireLength, protocol, null);
  }

  /** Nothing, at the end of the layer's own bytes. */
  public static Payload none(long at) {
    return new Payload(ByteRange.of(at, 0), 0, "");
  }
}
