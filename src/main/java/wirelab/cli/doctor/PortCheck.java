package wirelab.cli.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;

/** Tries whether a port can be had for TCP and for UDP. */
record PortCheck(InetAddress address, int port) implements Callable<Finding> {
  @Override
  public Finding call() {
    try (ServerSocket tcp = new ServerSocket(port, 1, address);
        DatagramSocket udp = new DatagramSocket(new InetSocketAddress(address, port))) {
      return Finding.works(
          "TCP %d and UDP %d are free".formatted(tcp.getLocalPort(), udp.getLocalPort()));
    } catch (IOException e) {
      return Finding.lacks(
          "port %d of %s is taken (%s): nothing can listen there"
              .formatted(port, address.getHostAddress(), e.getMessage()),
          "end the other program, or start with --address 127.0.0.1:9998");
    }
  }
}
