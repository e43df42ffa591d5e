package wirelab.os;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, which is no socket: it can be read, written and closed. */
final class PlainFile extends ChannelSocket {
  private final FileChannel channel;

  PlainFile(Path file) throws IOException {
    channel = FileChannel.open(file, READ, WRITE, CREATE); // @open
  }

  int write(ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  int read(ByteBuffer space) throws IOException {
    return Math.max(0, channel.read(space));
  }

  private static Refusal noSocket() {
    return new Refusal("ENOTSOCK");
  }

  @Override
  void set(SocketFlag option, int value) throws IOException {
    throw noSocket();
  }

  @Override
  int get(SocketFlag option) throws IOException {
    throw noSocket();
  }

  @Override
  void bind(InetSocketAddress local) throws IOException {
    throw noSocket();
  }

  @Override
  void listen(int backlog) throws IOException {
    throw noSocket();
  }

  @Override
  @Nullable ChannelSocket accept() throws IOException {
    throw noSocket();
  }

  @Override
  boolean connect(InetSocketAddress remote) throws IOException {
    throw noSocket();
  }

  @Override
  int send(ByteBuffer bytes, @Nullable InetSocketAddress remote) throws IOException {
    throw noSocket();
  }

  @Override
  boolean stream() {
    return false;
  }

  @Override
  int receive(ByteBuffer space) throws IOException {
    throw noSocket();
  }

  @Override
  Optional<InetSocketAddress> from() {
    return Optional.empty();
  }

  @Override
  void shutdown(Direction direction) throws IOException {
    throw noSocket();
  }

  @Override
  Optional<InetSocketAddress> local() throws IOException {
    throw noSocket();
  }

  @Override
  Optional<InetSocketAddress> remote() throws IOException {
    throw noSocket();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
