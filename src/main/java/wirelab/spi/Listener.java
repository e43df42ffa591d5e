package wirelab.spi;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A bound socket that waits for senders. Closing it from any thread ends a waiting accept. */
public interface Listener extends Closeable {
  /** The address it is bound to. */
  InetSocketAddress local();

  /** Waits for the next sender. Where there are no connections, it is there when bytes are. */
  Channel accept() throws IOException;
}
