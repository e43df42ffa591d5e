package wirelab.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells by its name what a path holds, and opens it. */
final class FileKind {
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".bmp");

  private FileKind() {}

  /**
   * Opens whatever is at {@code path}.
   *
   * @throws IOException with one line that says what is wrong and what to do
   */
  static Pictures open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(
          "there is no file or folder %s: check the spelling".formatted(path.toAbsolutePath()));
    }
    if (!Files.isReadable(path)) {
      throw new IOException(
          "%s may not be read: change its permissions".formatted(path.toAbsolutePath()));
    }
    if (Files.isDirectory(path)) {
      return FolderPictures.open(path);
    }
    return isPicture(path) ? StillPicture.open(path) : AviPictures.open(path);
  }

  static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return PICTURES.stream().anyMatch(name::endsWith);
  }

  static String unreadable(Path file) {
    return ("%s is not an MJPEG AVI, the one kind of video that is read; use"
            + " a folder of pictures, or convert it:"
            + " ffmpeg -i \"%s\" -c:v mjpeg -q:v 3 -an \"%s\"")
        .formatted(file, file, converted(file));
  }

  /** A name for the converted file that is not the name of the file itself. */
  private static Path converted(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-mjpeg.avi");
  }
}
