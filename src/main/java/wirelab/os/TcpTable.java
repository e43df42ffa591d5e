package wirelab.os;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All TCP connections that Linux knows, those without a socket too: /proc/net/tcp and tcp6, see
 * proc_net_tcp(5). An address stands there in 32-bit words of the processor's order, in hex.
 */
record TcpTable(Path directory) {
  static final TcpTable LINUX = new TcpTable(Path.of("/proc/net"));

  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;

  Optional<TcpState> find(InetSocketAddress local, InetSocketAddress remote) {
    boolean four = local.getAddress() instanceof Inet4Address;
    Optional<TcpState> found =
        four ? find("tcp", text(local, 4), text(remote, 4)) : Optional.empty();
    return found.isPresent() ? found : find("tcp6", text(local, 16), text(remote, 16));
  }

  private Optional<TcpState> find(String table, String local, String remote) {
    try (Stream<String> lines = Files.lines(directory.resolve(table))) {
      return lines
          .map(line -> List.of(line.strip().split(" +")))
          .filter(words -> words.size() > STATE)
          .filter(words -> words.get(LOCAL).equals(local) && words.get(REMOTE).equals(remote))
          .findFirst()
          .flatMap(words -> Unix.LINUX.tcpState(Integer.parseInt(words.get(STATE), 16)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(InetSocketAddress address, int size) {
    ByteBuffer words = ByteBuffer.wrap(mapped(address.getAddress(), size));
    words.order(ByteOrder.nativeOrder());
    StringBuilder text = new StringBuilder();
    while (words.hasRemaining()) {
      text.append("%08X".formatted(words.getInt()));
    }
    return text.append(":%04X".formatted(address.getPort())).toString().toUpperCase(Locale.ROOT);
  }

  /** An IPv4 address in the table of IPv6 is one that is mapped: RFC 4291, section 2.5.5.2. */
  private static byte[] mapped(InetAddress address, int size) {
    byte[] bytes = address.getAddress();
    if (bytes.length >= size) {
      return bytes;
    }
    return ByteBuffer.allocate(size).putShort(10, (short) 0xffff).put(12, bytes).array();
  }
}
