package wirelab.transport.tcp;

import java.util.List;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Transport;

/** The transport {@code tcp}. */
public final class TcpPlugin implements Plugin {
  @Override
  public List<Provider<Transport>> transports() {
    return List.of(
        Provider.of(
            new Descriptor(
                "tcp",
                "TCP stream",
                "SOCK_STREAM: bytes arrive complete and in order, but without borders.",
                TcpOptions.SETTINGS),
            settings -> new TcpTransport(TcpOptions.of(settings))));
  }
}
