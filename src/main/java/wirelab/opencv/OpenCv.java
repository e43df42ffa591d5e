package wirelab.opencv;

import java.io.IOException;

/** Loads OpenCV's native library, once for the process. */
public final class OpenCv {
  private static boolean loaded;

  private OpenCv() {}

  /**
   * Makes OpenCV usable, or says why it is not.
   *
   * @throws IOException with one line for the user
   */
  public static synchronized void load() throws IOException {
    if (!loaded) {
      try {
        nu.pattern.OpenCV.loadLocally();
      } catch (LinkageError e) {
        throw new IOException("OpenCV does not load on this machine: " + e.getMessage(), e);
      }
      loaded = true;
    }
  }
}
