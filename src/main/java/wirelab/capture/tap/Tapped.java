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

  /** When the bytes of a call were on the wire, as far as the call tells. */
  static long time(Event.Call call) {
    return sends(call) ? call.at() : call.at() + call.nanos();
  }

  /** {@code send() on socket 3}. */
  static String text(Event.Call call) {
    return call.name().text() + "() on socket " + call.socket();
  }

  /** What stands beside a packet that carries bytes of a call. */
  static String comment(Event.Call call, long start, long end) {
    return "headers made up by the tap: "
        + text(call)
        + (end - start == 1 ? ", byte " + start : ", bytes " + start + " to " + (end - 1));
  }
}
