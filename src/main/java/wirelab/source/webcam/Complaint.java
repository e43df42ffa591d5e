package wirelab.source.webcam;

import java.nio.file.Path;
import java.time.Duration;

/** What is said when a camera does not do its work: one line, with what to do. */
final class Complaint {
  private static final String TEST_PATTERN = ", or choose the test pattern";

  private Complaint() {}

  static String absent(int index, Path device) {
    return "no camera %d: there is no %s; plug one in".formatted(index, device) + TEST_PATTERN;
  }

  static String forbidden(int index, Path device) {
    return ("camera %d: you may not use %s; join the group video (sudo usermod -aG video $USER) and"
                + " log in again")
            .formatted(index, device)
        + TEST_PATTERN;
  }

  static String refused(int index, String os) {
    String permission =
        os.startsWith("Mac")
            ? ", allow this program to use it (System Settings, Privacy & Security, Camera)"
            : "";
    return "no camera %d: plug one in, close the program that holds it%s"
            .formatted(index, permission)
        + TEST_PATTERN;
  }

  static String slow(int index, Duration patience) {
    return "no camera %d: it did not open within %d s; unplug it and plug it in again"
            .formatted(index, patience.toSeconds())
        + TEST_PATTERN;
  }

  static String dark(int index) {
    return "camera %d opens but gives no picture: close the program that holds it".formatted(index)
        + TEST_PATTERN;
  }

  static String mute(int index, Duration patience) {
    return "camera %d has given no picture for %d s: plug it in again and start again"
            .formatted(index, patience.toSeconds())
        + TEST_PATTERN;
  }

  static String gone(int index) {
    return ("camera %d gives no more pictures: it was unplugged, or another program took it; plug it"
                + " in and start again")
            .formatted(index)
        + TEST_PATTERN;
  }
}
