package wirelab.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's arguments as the calls take them. What Python refuses is refused here, in its words.
 */
final class Arguments {
  private static final int MOST_PORT = 65_535;

  private final Order order;
  private final @Nullable Held socket;
  private final Desk.Ports ports;
  private @Nullable InetSocketAddress target;

  private Arguments(Order order, @Nullable Held socket, Desk.Ports ports) {
    this.order = order;
    this.socket = socket;
    this.ports = ports;
  }

  /**
   * Those of {@code order}.
   *
   * @param socket that it is made on, whose family decides which addresses there are
   */
  static Arguments of(Order order, @Nullable Held socket, Desk.Ports ports) {
    return new Arguments(order, socket, ports);
  }

  /** The name of what is made. */
  String made() {
    return order.made();
  }

  <T extends Enum<T>> T constant(int index, Class<T> type, T otherwise) {
    List<Argument> all = order.arguments();
    return index < all.size() && all.get(index) instanceof Argument.Constant constant
        ? Enum.valueOf(type, constant.name())
        : otherwise;
  }

  int protocol(int index) {
    List<Argument> all = order.arguments();
    return index < all.size() && all.get(index) instanceof Argument.Whole whole
        ? (int) whole.value()
        : constant(index, Parameter.Protocol.class, Parameter.Protocol.IPPROTO_IP).number();
  }

  int number(int index, int otherwise) {
    List<Argument> all = order.arguments();
    return index < all.size() && all.get(index) instanceof Argument.Whole whole
        ? (int) whole.value()
        : otherwise;
  }

  ByteBuffer bytes(int index) {
    if (!(order.arguments().get(index) instanceof Argument.Bytes bytes)) {
      throw new IllegalStateException("no bytes in " + order);
    }
    byte[] unit = bytes.unit().getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer all = ByteBuffer.allocateDirect(bytes.length());
    for (int i = 0; i < bytes.times(); i++) {
      all.put(unit);
    }
    return all.flip();
  }

  /** How many bytes are wanted at most, which Python looks at before it calls. */
  ByteBuffer space() throws RefusedException {
    int size = number(0, 0);
    if (size < 0) {
      String call = order.verb().text();
      throw order.verb() == Verb.READ
          ? new RefusedException("EINVAL", 22, "Invalid argument")
          : new RefusedException("ValueError", 0, "negative buffersize in " + call);
    }
    return ByteBuffer.allocateDirect(size);
  }

  /** Host and port, from argument {@code index} on; Python looks at the host first. */
  InetSocketAddress address(int index) throws RefusedException {
    InetAddress host = host(((Argument.Text) order.arguments().get(index)).value());
    long port = port(order.arguments().get(index + 1));
    if (port < 0 || port > MOST_PORT) {
      throw new RefusedException(
          "OverflowError", 0, order.verb().text() + "(): port must be 0-65535.");
    }
    InetSocketAddress address = new InetSocketAddress(host, (int) port);
    if (order.verb() != Verb.BIND) {
      target = address;
    }
    return address;
  }

  /** The address of the other end that the call was given; empty if it takes none. */
  Optional<InetSocketAddress> target() {
    return Optional.ofNullable(target);
  }

  private InetAddress host(String text) throws RefusedException {
    Held held = socket;
    if (held == null) {
      throw new IllegalStateException("an address without a socket in " + order);
    }
    if (text.isEmpty()) {
      return held.nowhere().getAddress();
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(text)) {
        if (held.takes(address)) {
          return address;
        }
      }
    } catch (UnknownHostException e) {
      throw new RefusedException("EAI_NONAME", -2, "Name or service not known");
    }
    throw new RefusedException("EAI_ADDRFAMILY", -9, "Address family for hostname not supported");
  }

  private long port(Argument argument) throws RefusedException {
    return switch (argument) {
      case Argument.Whole whole -> whole.value();
      case Argument.PortOf of ->
          ports
              .port(order.side(), of.socket())
              .orElseThrow(
                  () ->
                      new RefusedException(
                          "NameError", 0, "no socket '%s' with a port".formatted(of.socket())));
      default -> throw new IllegalStateException("no port: " + argument);
    };
  }
}
