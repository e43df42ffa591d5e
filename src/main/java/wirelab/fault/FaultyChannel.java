package wirelab.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import wirelab.spi.Channel;

/** What the channels with faults have in common: the channel between them and the wire. */
abstract class FaultyChannel implements Channel {
  static final String ON_PURPOSE = "the connection was reset on purpose";

  protected final Channel channel;

  FaultyChannel(Channel channel) {
    this.channel = channel;
  }

  @Override
  public final InetSocketAddress local() {
    return channel.local();
  }

  @Override
  public final InetSocketAddress remote() {
    return channel.remote();
  }

  @Override
  public final int socket() {
    return channel.socket();
  }

  @Override
  public final void abort() throws IOException {
    channel.abort();
  }
}
