package wirelab.app.plugin;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.FrameSource;

/** A source of a dropped-in jar. A mistake ends it, as a camera ends that is pulled out. */
final class GuardedSource implements FrameSource {
  private final FrameSource source;
  private final Blame blame;

  GuardedSource(FrameSource source, Blame blame) {
    this.source = source;
    this.blame = blame;
  }

  @Override
  public void open() throws IOException, InterruptedException {
    try {
      source.open();
      Objects.requireNonNull(source.format(), "no format");
    } catch (RuntimeException | Error e) {
      throw new IOException(blame.line("open", e), e);
    }
  }

  @Override
  public VideoFormat format() {
    return source.format();
  }

  @Override
  public Optional<VideoFrame> next() throws IOException, InterruptedException {
    try {
      return Objects.requireNonNull(source.next(), "neither a picture nor an end");
    } catch (RuntimeException | Error e) {
      throw new IOException(blame.line("next", e), e);
    }
  }

  @Override
  public boolean live() {
    try {
      return source.live();
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
      return false;
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
    }
  }
}
