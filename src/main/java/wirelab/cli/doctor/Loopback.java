package wirelab.cli.doctor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Round trips from this machine to itself, on ports that are free. */
final class Loopback {
  private static final int LIMIT_MILLIS = 3000;
  private static final byte[] SENT = "wirelab".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private Loopback() {}

  static void tcp(InetAddress address) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, address);
        Socket sender = new Socket()) {
      listener.setSoTimeout(LIMIT_MILLIS);
      sender.connect(listener.getLocalSocketAddress(), LIMIT_MILLIS);
      try (Socket receiver = listener.accept()) {
        receiver.setSoTimeout(LIMIT_MILLIS);
        sender.getOutputStream().write(SENT);
        compare(receiver.getInputStream().readNBytes(SENT.length));
      }
    }
  }

  static void udp(InetAddress address) throws IOException {
    try (DatagramSocket receiver = new DatagramSocket(new InetSocketAddress(address, 0));
        DatagramSocket sender = new DatagramSocket(new InetSocketAddress(address, 0))) {
      receiver.setSoTimeout(LIMIT_MILLIS);
      sender.send(new DatagramPacket(SENT, SENT.length, receiver.getLocalSocketAddress()));
      DatagramPacket packet = new DatagramPacket(new byte[SENT.length], SENT.length);
      receiver.receive(packet);
      compare(packet.getData());
    }
  }

  private static void compare(byte[] received) throws IOException {
    if (!Arrays.equals(received, SENT)) {
      throw new IOException(
          "sent %s, received %s".formatted(Arrays.toString(SENT), Arrays.toString(received)));
    }
  }
}
