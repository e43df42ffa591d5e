package wirelab.app.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirelab.cli.doctor.PluginReport;
import wirelab.cli.doctor.PluginReport.Trouble;
import wirelab.machine.StateFolder;
import wirelab.spi.Catalog;
import wirelab.spi.Parts;
import wirelab.spi.Plugin;

/** The plugins that come in jars from folders, loaded once, when the program starts. */
public final class DroppedPlugins {
  /** The environment variable that names one more folder. */
  public static final String VARIABLE = "WIRELAB_PLUGINS";

  private static final String FOLDER = "plugins";

  private final Map<String, String> owners = new HashMap<>();
  private final List<Plugin> plugins = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private DroppedPlugins(Catalog builtIn) {
    own("source", builtIn.sources());
    own("codec", builtIn.codecs());
    own("framing", builtIn.framings());
    own("transport", builtIn.transports());
    builtIn.dissectors().forEach(one -> own("dissector", one.protocol()));
  }

  private void own(String kind, Parts<?> parts) {
    parts.descriptors().forEach(one -> own(kind, one.name()));
  }

  private void own(String kind, String name) {
    owners.put(Entrance.part(kind, name), "Wirelab");
  }

  /**
   * The folders that are looked into, where they are there: beside the built program, that of this
   * user, and the one that the environment names.
   */
  public static List<Path> folders() {
    String home = System.getProperty("wirelab.home", "");
    String chosen = System.getenv().getOrDefault(VARIABLE, "");
    Set<Path> folders = new LinkedHashSet<>();
    if (!home.isEmpty()) {
      folders.add(Path.of(home, "target", FOLDER));
    }
    folders.add(StateFolder.here().resolve(FOLDER));
    if (!chosen.isEmpty()) {
      folders.add(Path.of(chosen).toAbsolutePath().normalize());
    }
    return List.copyOf(folders);
  }

  /**
   * Loads all jars in {@code folders}, in the order of their names.
   *
   * @param builtIn what the program has itself, whose names are taken
   */
  public static DroppedPlugins load(List<Path> folders, Catalog builtIn) {
    DroppedPlugins dropped = new DroppedPlugins(builtIn);
    folders.forEach(dropped::look);
    return dropped;
  }

  /** Those that could be loaded, without the parts that could not be let in. */
  public List<Plugin> plugins() {
    return List.copyOf(plugins);
  }

  /** What was found where, and what is wrong with it. */
  public PluginReport report() {
    return new PluginReport(found, troubles);
  }

  private void look(Path folder) {
    if (!Files.isDirectory(folder)) {
      found.add(folder + ": not there; jars put into it are loaded at the next start");
      return;
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      files.forEach(jars::add);
    } catch (IOException e) {
      String what = "the plugins in %s can not be listed: %s".formatted(folder, e);
      troubles.add(new Trouble(what, "make the folder readable"));
      return;
    }
    jars.sort(null);
    List<String> brought = jars.stream().map(this::load).toList();
    found.add(folder + ": " + (jars.isEmpty() ? "no jars" : String.join("; ", brought)));
  }

  /** Loads a jar; what it brought. */
  private String load(Path file) {
    PluginJar jar = PluginJar.load(file);
    troubles.addAll(jar.troubles());
    Entrance entrance = new Entrance(jar.name(), owners);
    jar.plugins().forEach(plugin -> plugins.add(entrance.admit(plugin)));
    troubles.addAll(entrance.troubles());
    List<String> admitted = entrance.admitted();
    return jar.name() + (admitted.isEmpty() ? ": nothing" : ": " + String.join(", ", admitted));
  }
}
