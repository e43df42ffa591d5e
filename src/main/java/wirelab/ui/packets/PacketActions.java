package wirelab.ui.packets;

import wirelab.inspect.PacketRow;

/** What can be done with a packet from its row, by menu or key. */
public interface PacketActions {
  /** Nothing can be done. */
  PacketActions NONE =
      new PacketActions() {
        @Override
        public void follow(PacketRow row) {}

        @Override
        public void mark(PacketRow row) {}

        @Override
        public void comment(PacketRow row) {}
      };

  /** Shows this direction of its stream alone. */
  void follow(PacketRow row);

  /** Puts a flag on it or takes it off. */
  void mark(PacketRow row);

  /** Asks what is to be written about it. */
  void comment(PacketRow row);
}
