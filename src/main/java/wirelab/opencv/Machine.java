package wirelab.opencv;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.opencv.core.Core;

/** Operating system and processor, in the words that Java has for them. */
record Machine(String os, String arch) {
  static Machine current() {
    return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Where the library for this machine lies in OpenCV's jar, if it lies there at all. */
  String resource() {
    return "/nu/pattern/opencv/%s/%s/%s".formatted(folder(), processor(), libraryName());
  }

  String libraryName() {
    String name = Core.NATIVE_LIBRARY_NAME;
    if (windows()) {
      return name + ".dll";
    }
    return "lib" + name + (mac() ? ".dylib" : ".so");
  }

  /** The folder of this program among those whose content can be had again. */
  Path cache(Map<String, String> environment, Path home) {
    if (windows()) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isEmpty() ? home.resolve("AppData", "Local") : Path.of(local))
          .resolve("wirelab", "cache");
    }
    if (mac()) {
      return home.resolve("Library", "Caches", "wirelab");
    }
    String chosen = environment.getOrDefault("XDG_CACHE_HOME", "");
    // the XDG specification has relative paths ignored
    boolean usable = !chosen.isEmpty() && Path.of(chosen).isAbsolute();
    return (usable ? Path.of(chosen) : home.resolve(".cache")).resolve("wirelab");
  }

  /** What a person can set to have the cache elsewhere. */
  String cacheVariable() {
    return windows() ? "LOCALAPPDATA" : mac() ? "HOME" : "XDG_CACHE_HOME";
  }

  boolean windows() {
    return os.startsWith("Windows");
  }

  private boolean mac() {
    return os.startsWith("Mac");
  }

  private String folder() {
    return windows() ? "windows" : mac() ? "osx" : os.toLowerCase(Locale.ROOT);
  }

  private String processor() {
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "ARMv8";
      case "arm" -> "ARMv7";
      case "x86", "i386" -> "x86_32";
      default -> arch;
    };
  }

  @Override
  public String toString() {
    return os + " on " + arch;
  }
}
