package wirelab.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A socket of datagrams, made of a channel. */
final class DatagramSocket extends ChannelSocket {
  private final DatagramChannel channel;
  private @Nullable InetSocketAddress sender;

  DatagramSocket(Family family) throws IOException {
    channel = DatagramChannel.open(of(family));
    channel.configureBlocking(false);
  }

  @Override
  void set(SocketFlag option, int value) throws IOException {
    ChannelOptions.set(channel, option, value);
  }

  @Override
  int get(SocketFlag option) throws IOException {
    return ChannelOptions.get(channel, option);
  }

  @Override
  void bind(InetSocketAddress local) throws IOException {
    channel.bind(local);
  }

  @Override
  void listen(int backlog) throws IOException {
    throw new Refusal("ENOTSUP");
  }

  @Override
  @Nullable ChannelSocket accept() throws IOException {
    throw new Refusal("ENOTSUP");
  }

  /** A connected one can be connected to another, as the system lets it. */
  @Override
  boolean connect(InetSocketAddress remote) throws IOException {
    channel.disconnect();
    channel.connect(remote);
    return true;
  }

  @Override
  int send(ByteBuffer bytes, @Nullable InetSocketAddress remote) throws IOException {
    boolean empty = !bytes.hasRemaining();
    if (remote == null && !channel.isConnected()) {
      throw new Refusal("EDESTADDRREQ");
    }
    int count = remote == null ? channel.write(bytes) : channel.send(bytes, remote); // @sendto
    return count == 0 && !empty ? NOTHING_YET : count;
  }

  @Override
  boolean stream() {
    return false;
  }

  @Override
  int receive(ByteBuffer space) throws IOException {
    int before = space.position();
    InetSocketAddress from = (InetSocketAddress) channel.receive(space);
    if (from == null) {
      return NOTHING_YET;
    }
    sender = from;
    return space.position() - before;
  }

  @Override
  Optional<InetSocketAddress> from() {
    return Optional.ofNullable(sender);
  }

  @Override
  void shutdown(Direction direction) throws IOException {
    throw new Refusal(channel.isConnected() ? "ENOTSUP" : "ENOTCONN");
  }

  @Override
  Optional<InetSocketAddress> local() throws IOException {
    return Optional.ofNullable((InetSocketAddress) channel.getLocalAddress()); // @getsockname
  }

  @Override
  Optional<InetSocketAddress> remote() throws IOException {
    return Optional.ofNullable((InetSocketAddress) channel.getRemoteAddress()); // @getpeername
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
