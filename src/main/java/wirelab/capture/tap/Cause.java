package wirelab.capture.tap;

import wirelab.event.Event;

/**
 * Why there is a packet.
 *
 * @param time when its bytes were on the wire, as far as is known
 * @param text as in {@code send() on socket 3}
 */
record Cause(long time, String text) {
  static Cause of(Event.Call call) {
    long time = Tapped.sends(call) ? call.at() : call.at() + call.nanos();
    return new Cause(time, call.name().text() + "() on socket " + call.socket());
  }

  /** Something that happens in between, as a close, at the time when it begins. */
  static Cause begun(Event.Call call) {
    return new Cause(call.at(), of(call).text());
  }

  /** What stands beside a packet that carries these bytes. */
  String comment(long start, long end) {
    return "headers made up by the tap: "
        + text
        + (end - start == 1 ? ", byte " + start : ", bytes " + start + " to " + (end - 1));
  }
}
