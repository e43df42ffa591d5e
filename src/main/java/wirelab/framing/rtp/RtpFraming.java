package wirelab.framing.rtp;

import wirelab.event.Recorder;
import wirelab.spi.Deframer;
import wirelab.spi.Framer;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.Limits;

/** JPEG files in RTP packets. Both ends of one program know the same stream. */
record RtpFraming(RtpStream stream) implements Framing {
  @Override
  public boolean suits(Kind kind) {
    return kind != Kind.STREAM;
  }

  @Override
  public Framer framer(int unitLimit) {
    return new RtpFramer(stream, unitLimit);
  }

  @Override
  public Deframer deframer(Limits limits, Recorder recorder) {
    return new RtpDeframer(stream, limits, recorder);
  }
}
