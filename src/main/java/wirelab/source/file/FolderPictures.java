package wirelab.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirelab.model.VideoFrame;
import wirelab.opencv.OpenCv;
import wirelab.opencv.PictureFile;

/** The pictures of a folder in the order of their names, 2.png before 10.png. */
final class FolderPictures implements Pictures {
  private final Path folder;
  private final List<Path> files;
  private int index;
  private @Nullable IOException complaint;

  private FolderPictures(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  static FolderPictures open(Path folder) throws IOException {
    OpenCv.load();
    Comparator<Path> byName =
        Comparator.comparing(file -> file.getFileName().toString(), new NaturalOrder());
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(file -> FileKind.isPicture(file) && Files.isRegularFile(file))
              .sorted(byName)
              .toList();
      if (files.isEmpty()) {
        throw new IOException(
            "%s has no pictures in it: put files named .png, .jpg, .jpeg or .bmp there"
                .formatted(folder));
      }
      return new FolderPictures(folder, files);
    }
  }

  @Override
  public Optional<VideoFrame> next() {
    while (index < files.size()) {
      try {
        return Optional.of(PictureFile.read(files.get(index++)));
      } catch (IOException e) {
        complaint = e;
      }
    }
    return Optional.empty();
  }

  @Override
  public void rewind() {
    index = 0;
  }

  @Override
  public String nothingReadable() {
    return "none of the %d pictures in %s can be read; the last one is %s"
        .formatted(files.size(), folder, complaint == null ? "" : complaint.getMessage());
  }

  @Override
  public void close() {
    index = files.size();
  }
}
