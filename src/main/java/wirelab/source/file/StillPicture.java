package wirelab.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;

/** One picture, read once and shown again and again. */
final class StillPicture implements Pictures {
  private final Path file;
  private final VideoFrame picture;
  private boolean given;

  private StillPicture(Path file, VideoFrame picture) {
    this.file = file;
    this.picture = picture;
  }

  static StillPicture open(Path file) throws IOException {
    return new StillPicture(file, PictureFile.read(file));
  }

  @Override
  public Optional<VideoFrame> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(picture.share());
  }

  @Override
  public void rewind() {
    given = false;
  }

  @Override
  public String nothingReadable() {
    return file + " can not be read";
  }

  @Override
  public void close() {
    picture.close();
  }
}
