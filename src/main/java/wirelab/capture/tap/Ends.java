package wirelab.capture.tap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Where a conversation goes from and to: from its client, who began it, to its server. */
record Ends(InetSocketAddress client, InetSocketAddress server) {
  /**
   * A server that is bound to all addresses is given one that packets may have: the client's own if
   * that is a loopback address.
   */
  Ends {
    if (server.getAddress().isAnyLocalAddress()) {
      server = new InetSocketAddress(likely(client.getAddress()), server.getPort());
    }
  }

  private static InetAddress likely(InetAddress client) {
    try {
      return client.isLoopbackAddress()
          ? client
          : InetAddress.getByAddress(new byte[client.getAddress().length]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of the length of " + client, e);
    }
  }

  /** The way back. */
  Ends turned() {
    return new Ends(/* client= */ server, /* server= */ client);
  }
}
