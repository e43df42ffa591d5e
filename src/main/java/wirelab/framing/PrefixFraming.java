package wirelab.framing;

import wirelab.event.Recorder;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;

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
}
