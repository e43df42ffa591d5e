package wirelab.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import wirelab.model.SessionClock;
import wirelab.model.Stamp;
import wirelab.model.VideoFrame;
import wirelab.pipeline.Lane;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.SettingException;

/** One contestant's wire while it is compared. Used by one thread. */
final class Track implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long SHORTLY = 1_000_000;

  private final Contestant contestant;
  private final Catalog catalog;
  private final Meter meter = new Meter();
  private final boolean lossless;
  private volatile @Nullable Journey last;
  private @Nullable Lane lane;
  private boolean worn;

  /**
   * Opens no socket yet.
   *
   * @throws SettingException if there is no such wire
   */
  Track(Contestant contestant, Catalog catalog) throws SettingException {
    this.contestant = contestant;
    this.catalog =
        catalog.withCodecs(codec -> new MeteredCodec(codec, meter, contestant.handicap()));
    try (Codec codec = catalog.codecs().create(contestant.wire().codec())) {
      lossless = codec.lossless();
    }
  }

  /**
   * What a picture showed.
   *
   * @param journey where its time went
   */
  record Passage(Journey journey, Sample.Cost cost) {}

  /**
   * Sends a picture, which stays the caller's, and waits until it is there.
   *
   * @throws IOException why it did not arrive; the next begins with sockets of its own
   */
  Passage carry(VideoFrame picture) throws IOException, InterruptedException {
    boolean done = false;
    try {
      Lane open = lane();
      last = null;
      meter.begin();
      long sequence = picture.stamp().map(Stamp::sequence).orElse(-1L);
      Stamp now = new Stamp(sequence, SessionClock.system().now());
      open.carry(picture.share().stamped(now), PATIENCE);
      Sample.Cost cost = meter.end();
      Passage passage = new Passage(journey(), cost);
      done = true;
      return passage;
    } catch (RuntimeException | LinkageError e) {
      throw new IOException("%s threw %s".formatted(contestant.wire().codec(), e), e);
    } finally {
      if (!done) {
        close();
      }
    }
  }

  /** The next picture goes through sockets of its own. */
  void renew() {
    worn = true;
  }

  private Lane lane() throws IOException {
    if (worn) {
      worn = false;
      close();
    }
    Lane open = lane;
    if (open == null) {
      try {
        open = new Lane(catalog, contestant.wire(), new Journeys(journey -> last = journey));
      } catch (SettingException e) {
        throw new IOException(e.getMessage(), e);
      }
      lane = open;
    }
    return open;
  }

  /** The picture may be there a moment before both sides have told of it. */
  private Journey journey() throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Journey journey = last;
      if (journey != null) {
        return journey;
      }
      LockSupport.parkNanos(SHORTLY);
    }
    throw new IOException("its stages were not all told of");
  }

  /**
   * Whether the picture that arrived is the one that was sent.
   *
   * @throws IOException what is wrong with it
   */
  void inspect(VideoFrame picture) throws IOException {
    Optional<VideoFrame> arrived = lane().received();
    if (arrived.isEmpty()) {
      throw new IOException("no picture arrived");
    }
    try (VideoFrame received = arrived.get()) {
      boolean sized =
          received.format().width() == picture.format().width()
              && received.format().height() == picture.format().height();
      ByteBuffer pixels = received.pixels();
      if (!sized || (lossless && !pixels.equals(picture.pixels()))) {
        throw new IOException("what arrived is not the picture that was sent");
      }
    }
  }

  @Override
  public void close() throws IOException {
    Lane open = lane;
    lane = null;
    if (open != null) {
      open.close();
    }
  }
}
