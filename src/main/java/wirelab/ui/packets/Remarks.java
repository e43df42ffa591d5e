package wirelab.ui.packets;

import wirelab.inspect.PacketRow;

/** What is known of packets beside their rows. It is asked while rows are drawn: it never waits. */
public interface Remarks {
  /** No remarks. */
  Remarks NONE = new Remarks() {};

  /** Whether someone has put a flag on it. */
  default boolean marked(long number) {
    return false;
  }

  /** What someone has written about it; may be empty. */
  default String comment(long number) {
    return "";
  }

  /** What is the matter with it. */
  default Sign sign(PacketRow row) {
    return Sign.NONE;
  }
}
