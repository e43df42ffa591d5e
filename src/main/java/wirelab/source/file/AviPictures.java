package wirelab.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirelab.model.VideoFrame;
import wirelab.opencv.VideoInput;

/** The pictures of an MJPEG AVI. */
record AviPictures(Path file, VideoInput input) implements Pictures {
  static AviPictures open(Path file) throws IOException {
    return new AviPictures(
        file,
        VideoInput.aviFile(file).orElseThrow(() -> new IOException(FileKind.unreadable(file))));
  }

  @Override
  public Optional<VideoFrame> next() throws IOException {
    while (input.grab()) {
      Optional<VideoFrame> picture = input.retrieve(null);
      if (picture.isPresent()) {
        return picture;
      }
    }
    return Optional.empty();
  }

  @Override
  public void rewind() {
    input.rewind();
  }

  @Override
  public String nothingReadable() {
    return FileKind.unreadable(file);
  }

  @Override
  public void close() {
    input.close();
  }
}
