package wirelab.framing;

import java.nio.ByteBuffer;
import java.util.Optional;
import wirelab.event.Recorder;
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
 *
 * @param answered whether each message is answered before the next is sent
 */
record PrefixFraming(Head head, boolean answered) implements Framing {
  @Override
  public boolean suits(Kind kind) {
    return kind == Kind.STREAM;
  }

  @Override
  public Framer framer(int unitLimit) {
    return new PrefixFramer(head);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new PrefixDeframer(head, limits.message(), recorder);
  }

  @Override
  public Optional<Marks> marks() {
    return Optional.of(new PrefixMarks(head));
  }

  /** Finds lengths where they were captured. */
  private record PrefixMarks(Head head) implements Marks {
    @Override
    public int width() {
      return head.size();
    }

    @Override
    public Mark read(ByteBuffer bytes, int limit) throws FramingException {
      int length = head.length(bytes, bytes.position(), limit);
      return new Mark(
          head.number(bytes, bytes.position(), -1),
          0,
          1,
          length,
          head.fields(bytes, bytes.position()));
    }
  }
}
