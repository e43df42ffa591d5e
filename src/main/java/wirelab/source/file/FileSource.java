package wirelab.source.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.PictureSize;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.Scaling;
import wirelab.spi.FrameSource;

/**
 * The pictures of a file or folder, from the beginning again after the last one, all of one size.
 * Each is there as soon as it is asked for: whoever asks sets the pace.
 */
final class FileSource implements FrameSource {
  private final Path path;
  private final @Nullable PictureSize wanted;
  private final SessionClock clock;
  private @Nullable Pictures pictures;
  private @Nullable VideoFormat format;
  private @Nullable VideoFrame first;
  private boolean closed;
  private long sequence;

  /**
   * A file not yet open.
   *
   * @param wanted the size of all pictures; null keeps that of the first
   */
  FileSource(Path path, @Nullable PictureSize wanted, SessionClock clock) {
    this.path = path;
    this.wanted = wanted;
    this.clock = clock;
  }

  @Override
  public synchronized void open() throws IOException {
    Pictures opened = FileKind.open(path);
    try {
      VideoFrame picture =
          opened.next().orElseThrow(() -> new IOException(opened.nothingReadable()));
      VideoFrame scaled = wanted == null ? picture : Scaling.to(wanted, picture);
      first = scaled;
      format = scaled.format();
      pictures = opened;
    } finally {
      if (pictures == null) {
        opened.close();
      }
    }
  }

  @Override
  public synchronized VideoFormat format() {
    if (format == null) {
      throw new IllegalStateException("the file is not open");
    }
    return format;
  }

  /** Holds the lock while it reads, so that closing waits for the one picture being read. */
  @Override
  public synchronized Optional<VideoFrame> next() throws IOException {
    if (closed) {
      return Optional.empty();
    }
    long capturedAt = clock.now();
    VideoFrame picture = first;
    first = null;
    if (picture == null) {
      picture = Scaling.to(PictureSize.of(format()), read());
    }
    return Optional.of(picture.stamped(new Stamp(sequence++, capturedAt)));
  }

  private VideoFrame read() throws IOException {
    Pictures open = pictures;
    if (open == null) {
      throw new IllegalStateException("the file is not open");
    }
    Optional<VideoFrame> picture = open.next();
    if (picture.isEmpty()) {
      open.rewind();
      picture = open.next();
    }
    return picture.orElseThrow(() -> new IOException(open.nothingReadable()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (first != null) {
      first.close();
      first = null;
    }
    if (pictures != null) {
      pictures.close();
      pictures = null;
    }
  }
}
