package wirelab.app.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.Plugin;
import wirelab.spi.SettingException;

/** The plugins of src/plugins as the program has them: in the jars that the build makes. */
public final class Shipped {
  static final Path FOLDER = Path.of("target/plugins");

  private static final Catalog CATALOG = load();

  private Shipped() {}

  private static Catalog load() {
    List<Plugin> all = builtIn();
    DroppedPlugins dropped = DroppedPlugins.load(List.of(FOLDER), new Catalog(all));
    if (!dropped.report().troubles().isEmpty() || dropped.plugins().isEmpty()) {
      throw new IllegalStateException("build first: " + dropped.report());
    }
    all.addAll(dropped.plugins());
    return new Catalog(all);
  }

  static List<Plugin> builtIn() {
    List<Plugin> plugins = new ArrayList<>();
    ServiceLoader.load(Plugin.class).forEach(plugins::add);
    return plugins;
  }

  /** What the program has itself, and these. */
  public static Catalog catalog() {
    return CATALOG;
  }

  /** The codec that {@code spec} names: {@code cbor:jpeg=80}. */
  public static Codec codec(String spec) throws SettingException {
    return CATALOG.codecs().create(CATALOG.codecs().parse(spec));
  }
}
