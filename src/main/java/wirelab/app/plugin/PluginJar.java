package wirelab.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import wirelab.cli.doctor.PluginReport.Trouble;
import wirelab.spi.Plugin;

/**
 * A jar, and the plugins that its {@code META-INF/services} names. Each jar has a class loader of
 * its own: two may bring one library in different versions.
 */
final class PluginJar {
  static final String SERVICES = "META-INF/services/" + Plugin.class.getName();

  private final Path file;
  private final List<Plugin> plugins = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private PluginJar(Path file) {
    this.file = file;
  }

  /** Loads what can be loaded. */
  static PluginJar load(Path file) {
    PluginJar jar = new PluginJar(file);
    try {
      jar.make(jar.classNames());
    } catch (IOException | RuntimeException e) {
      jar.refuse("can not be read: " + e.getMessage(), "build or copy it again");
    }
    return jar;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  List<Plugin> plugins() {
    return plugins;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  private void refuse(String reason, String mend) {
    troubles.add(new Trouble("plugin %s %s".formatted(name(), reason), mend));
  }

  /** Read here and not by a ServiceLoader, which would also find what the program itself has. */
  private List<String> classNames() throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      JarEntry services = jar.getJarEntry(SERVICES);
      if (services == null) {
        String mend = "add that file with the name of the class in it; a library goes elsewhere";
        refuse("has no " + SERVICES, mend);
        return List.of();
      }
      try (InputStream input = jar.getInputStream(services)) {
        return new String(input.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
      }
    }
  }

  /** The loader is never closed: a class is loaded when it is first needed. */
  private void make(List<String> classNames) throws MalformedURLException {
    URL[] places = {file.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(name(), places, new Contract());
    for (String className : classNames) {
      try {
        Class<?> found = Class.forName(className, true, loader);
        if (Plugin.class.isAssignableFrom(found)) {
          plugins.add((Plugin) found.getConstructor().newInstance());
        } else {
          refuse(className + " is no wirelab.spi.Plugin", "let it implement that interface");
        }
      } catch (ReflectiveOperationException | RuntimeException | Error e) {
        troubles.add(Complaint.of("plugin %s: %s".formatted(name(), className), e));
      }
    }
  }
}
