package wirelab.ui.calls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.Side;

/**
 * One line of the list: an event, or several calls of one kind in a row.
 *
 * @param at when the first began, nanoseconds since 1970
 * @param name of the call as in C, or what happened
 * @param count of calls
 * @param result bytes moved or value returned; null where there is none
 * @param nanos how long all of them took; -1 where that says nothing
 * @param calls the calls it stands for; null where it is no call
 */
record Row(
    long at,
    Side side,
    RowKind kind,
    String name,
    int count,
    @Nullable Long result,
    long nanos,
    String detail,
    String thread,
    @Nullable Calls calls) {
  /** Calls of one kind on one socket, one after the other. */
  record Calls(Event.Call first, Event.Call last) {
    boolean hold(Event.Call call) {
      return call.socket() == first.socket()
          && call.name() == first.name()
          && call.side() == first.side()
          && call.at() >= first.at()
          && call.at() <= last.at();
    }
  }

  /** Whether {@code call} is one of those it stands for. */
  boolean holds(Event.Call call) {
    return calls != null && calls.hold(call);
  }

  /** Whether {@code words}, in lower case, stand somewhere in it. */
  boolean mentions(String words) {
    return words.isEmpty()
        || text(name).contains(words)
        || text(detail).contains(words)
        || text(thread).contains(words)
        || text(side.name()).contains(words);
  }

  private static String text(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
