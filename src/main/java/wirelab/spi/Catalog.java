package wirelab.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All parts that the plugins bring, each kind in the order in which they came. */
public final class Catalog {
  private final Parts<FrameSource> sources;
  private final Parts<Codec> codecs;
  private final Parts<Framing> framings;
  private final Parts<Transport> transports;
  private final List<Dissector> dissectors = new ArrayList<>();

  public Catalog(Iterable<Plugin> plugins) {
    List<Provider<FrameSource>> foundSources = new ArrayList<>();
    List<Provider<Codec>> foundCodecs = new ArrayList<>();
    List<Provider<Framing>> foundFramings = new ArrayList<>();
    List<Provider<Transport>> foundTransports = new ArrayList<>();
    for (Plugin plugin : plugins) {
      foundSources.addAll(plugin.sources());
      foundCodecs.addAll(plugin.codecs());
      foundFramings.addAll(plugin.framings());
      foundTransports.addAll(plugin.transports());
      dissectors.addAll(plugin.dissectors());
    }
    sources = new Parts<>("source", foundSources);
    codecs = new Parts<>("codec", foundCodecs);
    framings = new Parts<>("framing", foundFramings);
    transports = new Parts<>("transport", foundTransports);
  }

  private Catalog(Catalog other, Parts<Codec> codecs) {
    this.sources = other.sources;
    this.codecs = codecs;
    this.framings = other.framings;
    this.transports = other.transports;
    this.dissectors.addAll(other.dissectors);
  }

  /** The same parts, but each codec that is made is what {@code change} makes of it. */
  public Catalog withCodecs(UnaryOperator<Codec> change) {
    return new Catalog(this, codecs.changed(change));
  }

  public Parts<FrameSource> sources() {
    return sources;
  }

  public Parts<Codec> codecs() {
    return codecs;
  }

  public Parts<Framing> framings() {
    return framings;
  }

  public Parts<Transport> transports() {
    return transports;
  }

  public List<Dissector> dissectors() {
    return List.copyOf(dissectors);
  }
}
