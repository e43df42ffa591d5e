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
 * {@code [length][message][length][message]…}. Over datagrams the whole of it must fit into one, so
 * there it suits small pictures only.
 */
record PrefixFraming(Prefix prefix) implements Framing {
  @Override
  public boolean suits(Kind kind) {
    return kind == Kind.STREAM;
  }

  @Override
  public Framer framer(int unitLimit) {
    return new PrefixFramer(prefix);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new PrefixDeframer(prefix, limits.message(), recorder);
  }

  @Override
  public Optional<Marks> marks() {
    return Optional.of(new PrefixMarks(prefix));
  }

  /** Finds lengths where they were captured. */
  private record PrefixMarks(Prefix prefix) implements Marks {
    @Override
    public int width() {
      return prefix.width();
    }

    @Override
    public Mark read(ByteBuffer bytes, int limit) throws FramingException {
      int length = prefix.get(bytes, bytes.position(), limit);
      Field field =
          new Field(
              "length (%s, %s)".formatted(prefix.name(), prefix.orderName()),
              "framing.length",
              ByteRange.of(0, prefix.width()),
              String.valueOf(length),
              List.of());
      return new Mark(-1, 0, 1, length, List.of(field));
    }
  }
}
