package wirelab.transport.raw;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * A raw socket and the ordinary one that holds its port.
 *
 * @param local the address of both
 */
record RawPair(SystemSocket raw, SystemSocket reserve, InetSocketAddress local)
    implements Closeable {
  @Override
  public void close() throws IOException {
    raw.close();
    reserve.close();
  }
}
