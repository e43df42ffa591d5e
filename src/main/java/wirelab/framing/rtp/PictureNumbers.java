package wirelab.framing.rtp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts pictures by their timestamps. Of a stream whose first timestamp and ticks are known, also
 * those are counted of which nothing came; of another's, each new timestamp is the next picture.
 */
final class PictureNumbers {
  /** No picture: it is older than the first, or was forgotten. */
  static final long PAST = -1;

  private static final int FAR = 1024;
  private static final int REMEMBERED = 256;

  private final int ticks;
  private final boolean ours;
  private final Map<Integer, Long> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
          return size() > REMEMBERED;
        }
      };
  private int newestTimestamp;
  private long newest;

  /**
   * Before the first packet.
   *
   * @param ssrc the source that is heard
   */
  PictureNumbers(RtpStream stream, int ssrc) {
    this.ticks = stream.ticks();
    this.ours = ssrc == stream.ssrc();
    this.newestTimestamp = stream.timestamp() - ticks;
    this.newest = -1;
  }

  /** The newest number there was. */
  long newest() {
    return newest;
  }

  /** The number of the picture with this timestamp, or {@link #PAST}. */
  long of(int timestamp) {
    Long before = known.get(timestamp);
    if (before != null) {
      return before;
    }
    long number = placed(timestamp);
    if (number >= 0) {
      known.put(timestamp, number);
    }
    if (number > newest) {
      newest = number;
      newestTimestamp = timestamp;
    }
    return number;
  }

  private long placed(int timestamp) {
    int apart = timestamp - newestTimestamp;
    int pictures = apart / ticks;
    if (ours && apart % ticks == 0 && Math.abs(pictures) <= FAR) {
      return Math.max(PAST, newest + pictures);
    }
    return apart > 0 || newest < 0 ? newest + 1 : PAST;
  }
}
