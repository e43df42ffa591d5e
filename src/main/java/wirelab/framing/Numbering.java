package wirelab.framing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps account of the picture numbers of one sender: which are awaited, finished or given up.
 * Numbers are unsigned, 32 bits, and go round; they are compared as in RFC 1982.
 */
final class Numbering {
  /** A jump this far is not believed until a second datagram confirms it. */
  private static final int FAR = 1024;

  private static final int REMEMBERED = 256;

  private final int window;
  private final Map<Integer, Boolean> closed =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private boolean started;
  private int newest;
  private int awaited;
  private int suspect;
  private boolean suspicious;

  /**
   * Before the first datagram.
   *
   * @param window how many pictures may be awaited at once
   */
  Numbering(int window) {
    this.window = window;
  }

  /** Where a number stands. */
  enum Place {
    /** Awaited, or newer than all before. */
    OPEN,
    /** Handed over as a whole picture. */
    FINISHED,
    /** Given up, or too far back to remember. */
    PAST,
    /** So far from all others that it is not believed. */
    STRAY,
    /** Far, but the second of its kind: the sender counts anew from about there. */
    RESTARTED
  }

  /** The newest number that was believed. */
  int newest() {
    return newest;
  }

  /** Says where {@code number} stands, and makes it the newest if it is. */
  Place place(int number) {
    if (!started) {
      restart(number);
    }
    int ahead = number - newest;
    if (ahead > FAR || ahead < -FAR) {
      return suspect(number);
    }
    Boolean complete = closed.get(number);
    if (complete != null) {
      return complete ? Place.FINISHED : Place.PAST;
    }
    if (number - awaited < 0) {
      return Place.PAST;
    }
    suspicious = false;
    if (ahead > 0) {
      newest = number;
    }
    return Place.OPEN;
  }

  /** A datagram has come that was expected: the one before it that was not believed stays alone. */
  void believed() {
    suspicious = false;
  }

  private Place suspect(int number) {
    int apart = number - suspect;
    if (suspicious && apart <= window && apart >= -window) {
      return Place.RESTARTED;
    }
    suspicious = true;
    suspect = number;
    return Place.STRAY;
  }

  /** From now on the sender counts from {@code number}. */
  void restart(int number) {
    started = true;
    suspicious = false;
    closed.clear();
    newest = number;
    awaited = number;
  }

  /** {@code number} is awaited no more: it is complete, or was given up. */
  void close(int number, boolean complete) {
    closed.put(number, complete);
    while (newest - awaited >= 0 && closed.containsKey(awaited)) {
      awaited++;
    }
  }

  /** The awaited numbers that the newest has left too far behind, oldest first. */
  List<Integer> fallenBehind() {
    return newest - awaited < window ? List.of() : awaitedBefore(newest - window + 1);
  }

  /** All numbers that are awaited, oldest first. */
  List<Integer> open() {
    return started ? awaitedBefore(newest + 1) : List.of();
  }

  private List<Integer> awaitedBefore(int end) {
    List<Integer> open = new ArrayList<>();
    for (int number = awaited; end - number > 0; number++) {
      if (!closed.containsKey(number)) {
        open.add(number);
      }
    }
    return open;
  }
}
