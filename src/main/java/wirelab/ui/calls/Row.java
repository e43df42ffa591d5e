package wirelab.ui.calls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirelab.model.Side;

/**
 * One line of the list: an event, or several calls of one kind in a row.
 *
 * @param at when the first began, nanoseconds since 1970
 * @param name of the call as in C, or what happened
 * @param count of calls
 * @param result bytes moved or value returned; null where there is none
 * @param nanos how long all of them took; -1 where that says nothing
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
    String thread) {
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
