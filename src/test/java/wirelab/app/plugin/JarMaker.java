package wirelab.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes jars of plugins that are good for nothing, as a student's first ones may be. */
final class JarMaker {
  private final Path folder;
  private final Path classes;

  /** For jars in {@code folder}; classes are compiled into {@code classes}. */
  JarMaker(Path folder, Path classes) {
    this.folder = folder;
    this.classes = classes;
  }

  /** A jar with a class {@code trial.Name}, whose source follows the imports, as its plugin. */
  Path plugin(String jar, String name, String body) throws IOException {
    return jar(jar, "trial." + name, compile(name, body));
  }

  /** The folder with the classes of a source. */
  Path compile(String name, String body) throws IOException {
    String source =
        """
        package trial;
        import java.nio.ByteBuffer;
        import java.util.*;
        import wirelab.model.*;
        import wirelab.spi.*;
        """
            + body;
    Path target = Files.createDirectories(classes.resolve(name));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    List<String> options =
        List.of("-d", target.toString(), "-cp", System.getProperty("java.class.path"));
    boolean compiled =
        compiler.getTask(told, null, null, options, null, List.of(new Source(name, source))).call();
    assertThat(compiled).as(told.toString()).isTrue();
    return target;
  }

  /** A jar of the classes in a folder. */
  Path jar(String jar, String plugin, Path content) throws IOException {
    Path file = folder.resolve(jar);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file));
        Stream<Path> files = Files.walk(content)) {
      if (!plugin.isEmpty()) {
        add(out, PluginJar.SERVICES, (plugin + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        add(out, content.relativize(one).toString().replace('\\', '/'), Files.readAllBytes(one));
      }
    }
    return file;
  }

  private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///trial/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
