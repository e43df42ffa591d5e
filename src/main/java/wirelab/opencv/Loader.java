package wirelab.opencv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Unpacks and loads the library once, and remembers how that went. All threads may use it. */
final class Loader {
  private static final String WITHOUT =
      "; without it there are no webcam, no video files and no JPEG: use the test pattern and raw"
          + " pixels";

  private final Machine machine;
  private final Path cache;
  private final Consumer<String> system;
  private @Nullable Path library;
  private @Nullable IOException failure;

  /**
   * Nothing is loaded yet.
   *
   * @param system loads the library at a path, as {@link System#load}
   */
  Loader(Machine machine, Path cache, Consumer<String> system) {
    this.machine = machine;
    this.cache = cache;
    this.system = system;
  }

  /**
   * Loads the library, the first time.
   *
   * @return where it stands
   * @throws IOException with one line for the user, the same each time
   */
  synchronized Path load() throws IOException {
    IOException earlier = failure;
    if (earlier != null) {
      throw new IOException(earlier.getMessage(), earlier);
    }
    Path done = library;
    if (done == null) {
      try {
        done = unpackAndLoad();
      } catch (IOException e) {
        failure = new IOException(e.getMessage() + WITHOUT, e);
        throw failure;
      }
      library = done;
    }
    return done;
  }

  private Path unpackAndLoad() throws IOException {
    Path copy = unpack(NativeLibrary.find(machine));
    try {
      system.accept(copy.toString());
    } catch (UnsatisfiedLinkError e) {
      String said = Reason.oneLine(String.valueOf(e.getMessage()));
      throw new IOException(
          "OpenCV does not load on %s (%s)%s".formatted(machine, said, advice(said)), e);
    }
    return copy;
  }

  private Path unpack(NativeLibrary packed) throws IOException {
    try {
      return packed.unpack(cache);
    } catch (IOException e) {
      throw new IOException(
          ("OpenCV can not be unpacked into %s: %s; it takes %d MB there, or set %s to another"
                  + " folder")
              .formatted(cache, Reason.of(e), (packed.size() >> 20) + 1, machine.cacheVariable()),
          e);
    }
  }

  private String advice(String said) {
    if (machine.windows() && said.contains("dependent libraries")) {
      return ": Windows N and Server lack the Media Feature Pack; add it under Settings, Optional"
          + " features";
    }
    if (said.contains("musl") || said.contains("GLIBC_") || said.contains("ld-linux")) {
      return ": it needs glibc 2.29 or later, which Alpine and old systems do not have";
    }
    if (said.contains("failed to map segment")) {
      return ": the folder is on a disk that forbids programs (noexec); set %s to another"
          .formatted(machine.cacheVariable());
    }
    return "";
  }
}
