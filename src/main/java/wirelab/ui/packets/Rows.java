package wirelab.ui.packets;

import wirelab.inspect.PacketRow;

/** Packets to be listed: those of a file, or the newest of those that are being captured. */
public interface Rows {
  /** For where there is nothing to show. */
  Rows EMPTY =
      new Rows() {
        @Override
        public long first() {
          return 1;
        }

        @Override
        public long end() {
          return 1;
        }

        @Override
        public PacketRow row(long number) {
          throw new IndexOutOfBoundsException("packet " + number + ": there are none");
        }
      };

  /** The number of the first that can be had. */
  long first();

  /** The number after the last; grows while packets come. */
  long end();

  /**
   * One packet. It is asked while rows are drawn, so it never waits.
   *
   * @throws IndexOutOfBoundsException if it is gone meanwhile; its row stays empty
   */
  PacketRow row(long number);
}
