package wirelab.app.plugin;

import java.util.Set;
import wirelab.spi.Plugin;

/**
 * What every plugin sees beside its own jar: the JDK, and the packages that plugins may use. Not
 * the program's libraries, so that a jar brings those it needs, in the version it was written for.
 */
final class Contract extends ClassLoader {
  static final Set<String> PACKAGES =
      Set.of(
          "wirelab.model",
          "wirelab.event",
          "wirelab.spi",
          "wirelab.codec",
          "wirelab.transport",
          "wirelab.opencv");

  private final ClassLoader program = Plugin.class.getClassLoader();

  Contract() {
    super("contract", getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
      return program.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
