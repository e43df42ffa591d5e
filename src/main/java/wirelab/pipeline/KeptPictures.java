package wirelab.pipeline;

import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.spi.Codec;

/** Writes down what a codec has kept of its pictures. */
final class KeptPictures {
  private KeptPictures() {}

  /** To be called when a connection has ended, before its codec is closed. */
  static void tell(Codec codec, Recorder recorder) {
    codec.kept().ifPresent(kept -> recorder.record(event(kept, recorder)));
  }

  private static Event event(Codec.Kept kept, Recorder recorder) {
    return new Event.PicturesKept(
        recorder.now(), recorder.side(), kept.pictures(), kept.bytes(), kept.passed());
  }
}
