package wirelab.app.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Set<Path> looked = new HashSet<>();
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
   * Loads those of this machine and user: beside the built program, beside what is kept for this
   * user, and in the folder that the environment names.
   *
   * @param builtIn what the program has itself, whose names are taken
   */
  public static DroppedPlugins ofHere(Catalog builtIn) {
    DroppedPlugins dropped = new DroppedPlugins(builtIn);
    String home = System.getProperty("wirelab.home", "");
    if (!home.isEmpty()) {
      dropped.look(Path.of(home, "target", FOLDER));
    }
    dropped.look(StateFolder.here().resolve(FOLDER));
    dropped.lookAsAsked(System.getenv().getOrDefault(VARIABLE, ""));
    return dropped;
  }

  /**
   * Loads all jars in {@code folders}, in the order of their names.
   *
   * @param builtIn what the program has itself, whose names are taken
   */
  static DroppedPlugins load(List<Path> folders, Catalog builtIn) {
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

  /** Looks into the folder that the environment names, which must be one. */
  void lookAsAsked(String named) {
    if (isFolder(named)) {
      look(Path.of(named).toAbsolutePath().normalize());
    } else if (!named.isEmpty()) {
      String what = "%s is '%s', and that is no folder".formatted(VARIABLE, named);
      troubles.add(new Trouble(what, "name one, or leave it away"));
    }
  }

  private static boolean isFolder(String named) {
    try {
      return !named.isEmpty() && Files.isDirectory(Path.of(named));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void look(Path folder) {
    if (!looked.add(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      found.add(folder + ": not there; jars put into it are loaded at the next start");
      return;
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      files.forEach(jars::add);
    } catch (IOException | DirectoryIteratorException e) {
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
