package wirelab.pipeline;

import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.Framing;
import wirelab.spi.SettingException;
import wirelab.spi.Transport;
import wirelab.spi.Wire;

/**
 * A wire's parts, made. The codec is made anew for each direction of each connection.
 *
 * @param ledger what is sent, for a receiver in the same program
 */
record Parts(Transport transport, Framing framing, Catalog catalog, Wire wire, Ledger ledger) {
  static Parts of(Wire wire, Catalog catalog, Ledger ledger) throws SettingException {
    Transport transport = catalog.transports().create(wire.transport());
    Framing framing = catalog.framings().create(wire.framing());
    if (!framing.suits(transport.kind())) {
      throw new SettingException(
          "framing %s does not go with %s: %s"
              .formatted(
                  wire.framing().name(),
                  wire.transport().name(),
                  switch (transport.kind()) {
                    case STREAM -> "a stream has no borders; choose Q, >L, !I, L or none";
                    case DATAGRAM, RAW -> "datagrams have a limit; choose chunks or none";
                  }));
    }
    catalog.codecs().create(wire.codec()).close();
    return new Parts(transport, framing, catalog, wire, ledger);
  }

  Codec codec() throws SettingException {
    return catalog.codecs().create(wire.codec());
  }
}
