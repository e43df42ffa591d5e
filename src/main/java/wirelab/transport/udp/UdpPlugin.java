package wirelab.transport.udp;

import java.util.List;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Transport;
import wirelab.transport.DatagramOptions;

/** The transport {@code udp}. */
public final class UdpPlugin implements Plugin {
  @Override
  public List<Provider<Transport>> transports() {
    return List.of(
        Provider.of(
            new Descriptor(
                "udp",
                "UDP datagrams",
                "SOCK_DGRAM: each datagram is on its own; order and arrival are not guaranteed.",
                DatagramOptions.SETTINGS),
            settings -> new UdpTransport(DatagramOptions.of(settings))));
  }
}
