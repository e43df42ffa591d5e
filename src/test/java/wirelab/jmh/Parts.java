package wirelab.jmh;

import java.util.ServiceLoader;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;

/** All plugins, for benchmarks. */
final class Parts {
  static final Catalog CATALOG = new Catalog(ServiceLoader.load(Plugin.class));

  private Parts() {}
}
