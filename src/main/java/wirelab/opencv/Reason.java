package wirelab.opencv;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** The reason in an exception, as part of a line for the user. */
final class Reason {
  private Reason() {}

  /**
   * Exceptions of the file system often say nothing but the path: then their name is the reason.
   */
  static String of(IOException failure) {
    if (failure instanceof FileSystemException e) {
      String told = e.getReason() == null ? nameOf(e) : e.getReason();
      return oneLine("%s (%s)".formatted(told, e.getFile()));
    }
    return oneLine(String.valueOf(failure.getMessage()));
  }

  /** {@code AccessDeniedException} as "access denied". */
  private static String nameOf(FileSystemException failure) {
    String name = failure.getClass().getSimpleName().replace("Exception", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
