package wirelab.framing;

import wirelab.event.Recorder;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;

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
}
