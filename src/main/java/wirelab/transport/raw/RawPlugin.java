package wirelab.transport.raw;

import java.util.List;
import wirelab.spi.Descriptor;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Transport;

/** The transport {@code raw}. */
public final class RawPlugin implements Plugin {
  @Override
  public List<Provider<Transport>> transports() {
    return List.of(
        Provider.of(
            new Descriptor(
                "raw",
                "Raw IP packets",
                "SOCK_RAW: UDP datagrams in IP packets of our own making; for root, IPv4 on Linux.",
                RawOptions.SETTINGS),
            settings -> new RawTransport(RawOptions.of(settings))));
  }
}
