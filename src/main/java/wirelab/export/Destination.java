package wirelab.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Where text is written: it stands beside the file under another name until it is complete. */
public final class Destination {
  private Destination() {}

  /** Writes all of a text. */
  @FunctionalInterface
  public interface Text {
    void to(Writer writer) throws IOException;
  }

  /** Writes {@code text} into {@code target}, all of it or nothing. */
  public static void write(Path target, Text text) throws IOException {
    Path file = target.toAbsolutePath();
    Path part = part(file);
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(part)) {
        text.to(writer);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(target, e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A name that no other export uses. */
  static Path part(Path file) {
    String unique = Long.toHexString(System.nanoTime());
    return file.resolveSibling(".%s.%s.part".formatted(file.getFileName(), unique));
  }

  /** Says in one line why {@code target} can not be written. */
  static UnwritableException refused(Path target, IOException cause) {
    return new UnwritableException(
        "%s can not be written: %s".formatted(target, reason(cause)), cause);
  }

  /** Exceptions of the file system often say nothing but the path: then their name tells more. */
  public static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof FileSystemException failure) {
      String reason = failure.getReason();
      String name = failure.getClass().getSimpleName().replace("Exception", "");
      return reason == null
          ? name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
          : reason;
    }
    return String.valueOf(cause.getMessage());
  }
}
