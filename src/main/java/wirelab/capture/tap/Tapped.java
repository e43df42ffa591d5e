package wirelab.capture.tap;

import java.nio.ByteBuffer;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/** A socket of this program, as far as its packets are concerned. */
interface Tapped {
  /** A call that is over and moved these bytes of {@code pieces}, in the direction of its name. */
  void moved(Event.Call call, ByteRange range, ByteBuffer... pieces);

  /** It will send no more. */
  void finish(Event.Call call);

  /** It is closed with a reset. */
  void reset(Event.Call call);

  /** Whether the call moves bytes away from here, and not to here. */
  static boolean sends(Event.Call call) {
    return switch (call.name()) {
      case SEND, SENDTO, WRITE -> true;
      default -> false;
    };
  }
}
