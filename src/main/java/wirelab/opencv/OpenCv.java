package wirelab.opencv;

import java.io.IOException;
import java.nio.file.Path;
import org.opencv.core.Core;

/** Loads OpenCV's native library, once for the process. All threads may ask for it. */
public final class OpenCv {
  private static final Loader LOADER = loader(Machine.current());

  private OpenCv() {}

  private static Loader loader(Machine machine) {
    Path home = Path.of(System.getProperty("user.home"));
    return new Loader(machine, machine.cache(System.getenv(), home), OpenCv::start);
  }

  @SuppressWarnings("restricted")
  private static void start(String library) {
    System.load(library);
    Core.setNumThreads(1);
  }

  /**
   * Makes OpenCV usable, or says why it is not; the second time without trying again. It works on
   * the thread that calls it: pictures are small, and its own threads wait awake for the next one.
   *
   * @throws IOException with one line for the user
   */
  public static void load() throws IOException {
    LOADER.load();
  }

  /**
   * What was loaded, and from where.
   *
   * @throws IOException as {@link #load}
   */
  public static String describe() throws IOException {
    return "OpenCV %s from %s".formatted(Core.VERSION, LOADER.load());
  }
}
