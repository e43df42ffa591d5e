package wirelab.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.opencv.Png;
import wirelab.trace.PictureDigest;

/**
 * Keeps pictures as PNG files named by their numbers, and their digests in a list beside them. Used
 * by one thread.
 */
final class PictureFolder {
  private static final String DIGESTS = "hashes.txt";

  private final Path folder;
  private final List<String> digests = new ArrayList<>();
  private long unnumbered;

  private PictureFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder, made where there was none.
   *
   * @throws IOException with one line if it can not be made or written to
   */
  static PictureFolder at(Path path) throws IOException {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".", ".part"));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("%s is not a folder".formatted(path), e);
    } catch (IOException e) {
      throw new IOException("pictures can not be written to %s: %s".formatted(path, reason(e)), e);
    }
    return new PictureFolder(path);
  }

  /**
   * Writes a picture beside those that are there.
   *
   * @throws IOException with one line that names the file
   */
  void write(VideoFrame frame) throws IOException {
    long number = frame.stamp().map(Stamp::sequence).orElse(-1L);
    String name = String.format(Locale.ROOT, "%06d", number < 0 ? unnumbered++ : number);
    Path file = folder.resolve(name + ".png");
    for (int copy = 2; Files.exists(file); copy++) {
      file = folder.resolve(name + "-" + copy + ".png");
    }
    try {
      Png.write(frame, file);
    } catch (IOException e) {
      String told = reason(e);
      throw told.contains(file.toString())
          ? e
          : new IOException("%s can not be written: %s".formatted(file, told), e);
    }
  }

  /** The digest of the next whole picture, as it travelled. */
  void digest(PictureDigest digest) {
    digests.add(digest.text());
  }

  /**
   * Writes the list of digests, a line each.
   *
   * @throws IOException with one line that names the file
   */
  void complete() throws IOException {
    Path file = folder.resolve(DIGESTS);
    try {
      Files.write(file, digests);
    } catch (IOException e) {
      throw new IOException("%s can not be written: %s".formatted(file, reason(e)), e);
    }
  }

  /** Exceptions of the file system often say nothing but the path: then their name tells more. */
  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failure && failure.getReason() == null) {
      String name = failure.getClass().getSimpleName().replace("Exception", "");
      return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
    return cause instanceof FileSystemException failure
        ? String.valueOf(failure.getReason())
        : String.valueOf(cause.getMessage());
  }
}
