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

/**
 * One byte in front of each piece: how many are left, this one included. It names neither picture
 * nor place, so a lost last piece glues two pictures together, and no picture has more than 255
 * pieces. Many programs do it so all the same.
 */
final class CountdownFraming implements Framing {
  static final int WIDTH = 1;

  @Override
  public boolean suits(Kind kind) {
    return kind != Kind.STREAM;
  }

  @Override
  public Framer framer(int unitLimit) {
    return new CountdownFramer(unitLimit);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new CountdownDeframer(limits, recorder);
  }

  @Override
  public Optional<Marks> marks() {
    return Optional.of(new CountdownMarks());
  }

  /** The mark in front of a piece; its message and index are not in it. */
  static Mark mark(ByteBuffer datagram, int limit) throws FramingException {
    int size = datagram.remaining() - WIDTH;
    if (size < 1) {
      throw new FramingException(
          "a datagram of %d bytes; a piece of a picture has a count of 1 and at least 1 more"
              .formatted(datagram.remaining()));
    }
    int left = Byte.toUnsignedInt(datagram.get(datagram.position()));
    if (left == 0 || size > limit) {
      throw new FramingException(
          "a datagram of %,d bytes says %d pieces are left; it counts down to 1, and a message has at most %,d bytes"
              .formatted(datagram.remaining(), left, limit));
    }
    Field field =
        new Field(
            "pieces left (B)",
            "framing.left",
            ByteRange.of(0, WIDTH),
            String.valueOf(left),
            List.of());
    return new Mark(-1, 0, left, size, List.of(field));
  }

  /** Finds the counts where they were captured. */
  private static final class CountdownMarks implements Marks {
    @Override
    public int width() {
      return WIDTH;
    }

    @Override
    public Mark read(ByteBuffer bytes, int limit) throws FramingException {
      return mark(bytes, limit);
    }
  }
}
