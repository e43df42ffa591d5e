package wirelab.pipeline;

import wirelab.event.CallName;
import wirelab.event.Event;

/** Pictures and bytes of one side. Not safe for threads; its owner sees to that. */
final class Traffic {
  private final RateMeter pictureRate = new RateMeter();
  private final RateMeter byteRate = new RateMeter();
  private final Average callsPerPicture = new Average();
  private long pictures;
  private long bytes;
  private int calls;

  void called(Event.Call call) {
    if (call.result() > 0 && movesBytes(call.name())) {
      bytes += call.result();
      byteRate.add(call.at(), call.result());
      calls++;
    }
  }

  private static boolean movesBytes(CallName name) {
    return switch (name) {
      case SEND, RECV, SENDTO, RECVFROM, WRITE, READ -> true;
      default -> false;
    };
  }

  void picture(long at) {
    pictures++;
    pictureRate.add(at, 1);
    callsPerPicture.add(calls);
    calls = 0;
  }

  long pictures() {
    return pictures;
  }

  Figures.Flow flow(long now) {
    double perPicture = callsPerPicture.value();
    return new Figures.Flow(
        pictureRate.perSecond(now),
        byteRate.perSecond(now),
        bytes,
        Double.isNaN(perPicture) ? 0 : perPicture);
  }
}
