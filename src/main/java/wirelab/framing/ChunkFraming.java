package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Mark;
import wirelab.spi.Marks;

/** Pictures in pieces, each a datagram that says where it belongs. */
final class ChunkFraming implements Framing {
  @Override
  public boolean suits(Kind kind) {
    return kind != Kind.STREAM;
  }

  @Override
  public Framer framer(int unitLimit) {
    return new ChunkFramer(unitLimit);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new ChunkDeframer(limits, recorder);
  }

  @Override
  public Optional<Marks> marks() {
    return Optional.of(new ChunkMarks());
  }

  /** Finds the headers of pieces where they were captured. */
  private static final class ChunkMarks implements Marks {
    @Override
    public int width() {
      return Chunk.BYTES;
    }

    @Override
    public Mark read(ByteBuffer bytes, int limit) throws FramingException {
      ByteBuffer datagram = bytes.duplicate();
      Chunk chunk = Chunk.get(datagram);
      long number = Integer.toUnsignedLong(chunk.number());
      if (datagram.remaining() > limit) {
        throw new FramingException(
            "a piece of picture %d has %,d bytes; a message has at most %,d"
                .formatted(number, datagram.remaining(), limit));
      }
      return new Mark(
          number,
          chunk.index(),
          chunk.count(),
          datagram.remaining(),
          List.of(
              field("picture (I, big-endian)", "framing.picture", 0, 4, number),
              field("index (H, big-endian)", "framing.index", 4, 2, chunk.index()),
              field("count (H, big-endian)", "framing.count", 6, 2, chunk.count())));
    }

    private static Field field(String name, String key, int start, int width, long value) {
      return new Field(name, key, ByteRange.of(start, width), String.valueOf(value), List.of());
    }
  }
}
