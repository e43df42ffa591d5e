package wirelab.cli.doctor;

import java.io.IOException;
import java.util.concurrent.Callable;
import wirelab.machine.Os;
import wirelab.machine.Remedy;

/** Loads OpenCV, as a webcam and JPEG do. */
record OpenCvCheck(Os os, Loading loading) implements Callable<Finding> {
  private static final Remedy REMEDY =
      new Remedy(
          "sudo apt-get install libstdc++6, on x86-64 or arm64 with glibc 2.29 or newer",
          "run Wirelab with a JDK made for this processor",
          "install the Media Feature Pack (Windows N), on x86-64");

  /** Makes OpenCV usable, or says why it is not. */
  @FunctionalInterface
  interface Loading {
    void load() throws IOException;
  }

  @Override
  public Finding call() {
    try {
      loading.load();
      return Finding.works("OpenCV loads: webcam, video files and JPEG work");
    } catch (IOException e) {
      return Finding.lacks(e.getMessage() + ": no webcam and no JPEG", REMEDY.on(os));
    }
  }
}
