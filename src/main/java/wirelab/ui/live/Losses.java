package wirelab.ui.live;

import wirelab.event.Event;

/**
 * Counts pictures that never came whole, by the gaps in the numbers of those that did. A picture
 * that is still on its way is not missed.
 */
final class Losses {
  private long first = -1;
  private long last = -1;
  private long whole;
  private long before;

  /** Numbers begin anew with a connection. */
  void connected() {
    before = count();
    first = -1;
    last = -1;
    whole = 0;
  }

  void received(Event.PictureReceived picture) {
    if (first < 0) {
      first = picture.number();
    }
    first = Math.min(first, picture.number());
    last = Math.max(last, picture.number());
    if (picture.state() != Event.PictureState.INCOMPLETE) {
      whole++;
    }
  }

  long count() {
    return before + (last < 0 ? 0 : Math.max(0, last - first + 1 - whole));
  }
}
