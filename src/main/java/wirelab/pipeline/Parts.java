package wirelab.pipeline;

import wirelab.event.Recorder;
import wirelab.fault.Disturbance;
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

  /**
   * The same, broken on purpose where {@code disturbance} says so.
   *
   * @param sender writes down what mistakes the sender makes
   */
  Parts disturbed(Disturbance disturbance, Recorder sender) throws SettingException {
    disturbance.check(wire, transport.kind(), framing);
    return new Parts(
        disturbance.applied(transport, framing),
        disturbance.applied(framing, sender),
        catalog,
        disturbance.applied(wire),
        ledger);
  }

  Codec codec() throws SettingException {
    return catalog.codecs().create(wire.codec());
  }
}
