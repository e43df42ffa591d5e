package wirelab.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A socket of streams, made of channels. Java wants to know from the beginning whether a socket
 * will listen, so one that is bound gives its address to another when it listens; and a channel
 * that could not connect is closed by Java, so another takes its place.
 */
final class StreamSocket extends ChannelSocket {
  private final Family family;
  private final Map<SocketFlag, Integer> options = new EnumMap<>(SocketFlag.class);
  private SocketChannel channel;
  private @Nullable ServerSocketChannel server;

  StreamSocket(Family family) throws IOException {
    this(family, SocketChannel.open(of(family)));
  }

  private StreamSocket(Family family, SocketChannel channel) throws IOException {
    this.family = family;
    this.channel = channel;
    channel.configureBlocking(false);
  }

  private NetworkChannel present() {
    return server != null ? server : channel;
  }

  @Override
  void set(SocketFlag option, int value) throws IOException {
    ChannelOptions.set(present(), option, value);
    options.put(option, value);
  }

  @Override
  int get(SocketFlag option) throws IOException {
    return ChannelOptions.get(present(), option);
  }

  @Override
  void bind(InetSocketAddress local) throws IOException {
    present().bind(local);
  }

  @Override
  void listen(int backlog) throws IOException {
    if (server != null) {
      return;
    }
    if (channel.isConnected()) {
      throw new Refusal("EINVAL");
    }
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    channel.close();
    ServerSocketChannel made = ServerSocketChannel.open(of(family));
    made.configureBlocking(false);
    boolean again = options.getOrDefault(SocketFlag.SO_REUSEADDR, 0) != 0;
    ChannelOptions.set(made, SocketFlag.SO_REUSEADDR, again ? 1 : 0);
    made.bind(local, backlog);
    server = made;
  }

  @Override
  @Nullable ChannelSocket accept() throws IOException {
    if (server == null) {
      throw new Refusal("EINVAL");
    }
    SocketChannel made = server.accept();
    return made == null ? null : new StreamSocket(family, made);
  }

  @Override
  boolean connect(InetSocketAddress remote) throws IOException {
    if (server != null) {
      throw new Refusal("EISCONN");
    }
    try {
      return channel.isConnectionPending() ? channel.finishConnect() : channel.connect(remote);
    } catch (IOException e) {
      if (!channel.isOpen()) {
        renew();
      }
      throw e;
    }
  }

  private void renew() throws IOException {
    channel = SocketChannel.open(of(family));
    channel.configureBlocking(false);
    for (Map.Entry<SocketFlag, Integer> option : options.entrySet()) {
      ChannelOptions.set(channel, option.getKey(), option.getValue());
    }
  }

  /** On a stream the address does not matter. */
  @Override
  int send(ByteBuffer bytes, @Nullable InetSocketAddress remote) throws IOException {
    if (server != null || !channel.isConnected() || channel.socket().isOutputShutdown()) {
      throw new Refusal("EPIPE");
    }
    boolean empty = !bytes.hasRemaining();
    int count = channel.write(bytes);
    return count == 0 && !empty ? NOTHING_YET : count;
  }

  @Override
  boolean stream() {
    return true;
  }

  @Override
  int receive(ByteBuffer space) throws IOException {
    if (server != null || !channel.isConnected()) {
      throw new Refusal("ENOTCONN");
    }
    int count = channel.read(space);
    if (count == 0 && space.hasRemaining()) {
      return NOTHING_YET;
    }
    return Math.max(0, count);
  }

  @Override
  Optional<InetSocketAddress> from() {
    return Optional.empty();
  }

  @Override
  void shutdown(Direction direction) throws IOException {
    if (server != null || !channel.isConnected()) {
      throw new Refusal("ENOTCONN");
    }
    if (direction != Direction.SHUT_WR) {
      channel.shutdownInput();
    }
    if (direction != Direction.SHUT_RD) {
      channel.shutdownOutput();
    }
  }

  @Override
  Optional<InetSocketAddress> local() throws IOException {
    return Optional.ofNullable((InetSocketAddress) present().getLocalAddress()); // @getsockname
  }

  @Override
  Optional<InetSocketAddress> remote() throws IOException {
    return server != null
        ? Optional.empty()
        : Optional.ofNullable((InetSocketAddress) channel.getRemoteAddress()); // @getpeername
  }

  @Override
  public void close() throws IOException {
    present().close();
  }
}
