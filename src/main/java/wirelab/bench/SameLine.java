package wirelab.bench;

import wirelab.event.SourceLine;
import wirelab.os.SocketType;

/**
 * Where one call stands in sources that run, to be shown beside each other.
 *
 * @param made the line of the bench that makes it on the system's own descriptors
 * @param channels the line that makes it with Java's channels
 * @param python the marker of its line in {@code calls.py}
 */
public record SameLine(SourceLine made, SourceLine channels, String python) {
  private static final String TCP = "wirelab/transport/tcp/";
  private static final String UDP = "wirelab/transport/udp/";
  private static final String OS = "wirelab/os/";

  /** Those of {@code verb} on a socket of this type. */
  public static SameLine of(Verb verb, SocketType type) {
    SourceLine channels = type == SocketType.SOCK_STREAM ? stream(verb) : datagram(verb);
    return new SameLine(made(verb), channels, verb.text());
  }

  private static SourceLine made(Verb verb) {
    return switch (verb) {
      case SENDALL -> SourceLine.in(Mover.class, "send");
      case SEND, SENDTO, WRITE, RECV, RECVFROM, READ -> SourceLine.in(Mover.class, verb.text());
      case ABORT -> SourceLine.in(Caller.class, "setsockopt");
      default -> SourceLine.in(Caller.class, verb.text());
    };
  }

  private static SourceLine stream(Verb verb) {
    return switch (verb) {
      case SOCKET, CONNECT, SETSOCKOPT -> new SourceLine(TCP + "TcpTransport.java", verb.text());
      case BIND, LISTEN -> new SourceLine(TCP + "TcpTransport.java", "bind-listen");
      case ACCEPT -> new SourceLine(TCP + "TcpListener.java", "accept");
      case SEND, WRITE -> new SourceLine(TCP + "TcpChannel.java", "send-once");
      case SENDALL, SENDTO -> new SourceLine(TCP + "TcpChannel.java", "send");
      case RECV, RECVFROM, READ -> new SourceLine(TCP + "TcpChannel.java", "recv");
      case SHUTDOWN -> new SourceLine(TCP + "TcpChannel.java", "shutdown");
      case ABORT -> new SourceLine(TCP + "TcpChannel.java", "linger");
      default -> either(verb, "StreamSocket.java");
    };
  }

  private static SourceLine datagram(Verb verb) {
    return switch (verb) {
      case SOCKET, BIND, CONNECT, SETSOCKOPT ->
          new SourceLine(UDP + "UdpTransport.java", verb.text());
      case SEND, SENDALL, WRITE -> new SourceLine(UDP + "UdpSender.java", "send");
      case RECV, READ -> new SourceLine(UDP + "UdpSender.java", "recv");
      case RECVFROM -> new SourceLine(UDP + "UdpListener.java", "recvfrom");
      case SENDTO -> new SourceLine(OS + "DatagramSocket.java", "sendto");
      case LISTEN, ACCEPT, SHUTDOWN, ABORT -> stream(verb);
      default -> either(verb, "DatagramSocket.java");
    };
  }

  private static SourceLine either(Verb verb, String file) {
    return switch (verb) {
      case CLOSE -> new SourceLine("wirelab/transport/BoundSocket.java", "close");
      case OPEN -> new SourceLine(OS + "PlainFile.java", verb.text());
      case GETSOCKOPT -> new SourceLine(OS + "ChannelOptions.java", verb.text());
      default -> new SourceLine(OS + file, verb.text());
    };
  }
}
