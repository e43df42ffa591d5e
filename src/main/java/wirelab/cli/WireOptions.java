package wirelab.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirelab.spi.Catalog;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Transport;
import wirelab.spi.Wire;

/** The options that choose how pictures travel. */
final class WireOptions {
  @Option(
      names = "--wire",
      paramLabel = "WIRE",
      defaultValue = "tutorial",
      description = {
        "How pictures travel, in one word: tutorial, or TRANSPORT+FRAMING+CODEC as in"
            + " udp+chunks+struct. The options below replace a part of it.",
        "Default: ${DEFAULT-VALUE} (tcp+Q+pickle)"
      })
  private String wire = "tutorial";

  @Option(
      names = "--transport",
      paramLabel = "NAME",
      description = {"What carries the bytes: ${transports}.", "Default: that of the wire"})
  private @Nullable String transport;

  @Option(
      names = "--framing",
      paramLabel = "NAME",
      description = {
        "What marks where pictures begin and end: ${framings}.",
        "Default: that of the wire; chunks where --transport asks for datagrams"
      })
  private @Nullable String framing;

  @Option(
      names = "--codec",
      paramLabel = "NAME",
      description = {
        "What turns a picture into bytes and back: ${codecs}.",
        "Default: that of the wire"
      })
  private @Nullable String codec;

  @Option(
      names = "--jpeg",
      paramLabel = "QUALITY",
      description = {
        "Carry JPEG files of this quality, 1 to 100, instead of raw pixels (0).",
        "Default: the codec's own, which is raw pixels"
      })
  private @Nullable String jpeg;

  @Option(
      names = "--protocol",
      paramLabel = "N",
      description = {"The protocol that the codec pickle writes.", "Default: the codec's own"})
  private @Nullable String protocol;

  Wire wire(Catalog catalog) throws SettingException {
    Wire base = Wire.parse(wire, catalog);
    Spec chosen = transport == null ? base.transport() : catalog.transports().parse(transport);
    return new Wire(chosen, framing(base, chosen, catalog), codec(base, catalog));
  }

  /** A framing that nobody asked for gives way to one that goes with the transport. */
  private Spec framing(Wire base, Spec carrier, Catalog catalog) throws SettingException {
    if (framing != null) {
      return catalog.framings().parse(framing);
    }
    if (transport == null) {
      return base.framing();
    }
    Transport made = catalog.transports().create(carrier);
    Framing usual = catalog.framings().create(base.framing());
    if (usual.suits(made.kind())) {
      return base.framing();
    }
    return Spec.of(made.kind() == Kind.STREAM ? Wire.TUTORIAL.framing().name() : "chunks");
  }

  private Spec codec(Wire base, Catalog catalog) throws SettingException {
    Spec spec = codec == null ? base.codec() : catalog.codecs().parse(codec);
    if (jpeg != null) {
      spec = spec.with("jpeg", jpeg);
    }
    if (protocol != null) {
      spec = spec.with("protocol", protocol);
    }
    catalog.codecs().descriptor(spec.name()).check(spec.settings());
    return spec;
  }
}
