package wirelab.codec.objectstream;

import java.util.ArrayList;
import java.util.List;
import wirelab.codec.objectstream.Given.Earlier;
import wirelab.codec.objectstream.StreamParser.Parsed;
import wirelab.model.Message;

/**
 * Takes messages apart in any order, and remembers the handles of a stream that goes on from one
 * message to the next. All handles are known of a message that begins anew, or follows one that was
 * read; else those that are known are taken, and the rest is said to be unknown.
 */
final class EarlierMessages {
  /** Some 25 MB. */
  private static final int MOST = 100_000;

  private final List<Earlier> given = new ArrayList<>();
  private long first = -1;
  private long last = -1;

  Parsed read(Message message) {
    Parsed parsed = StreamParser.parse(message.bytes(), before(message.number()));
    if (parsed.complete() && parsed.handles().exact() && message.missing().isEmpty()) {
      remember(message.number(), parsed.handles());
    }
    return parsed;
  }

  private Handles before(long number) {
    if (number > first && number <= last + 1 && !given.isEmpty()) {
      return Handles.after(until(number));
    }
    return Handles.knowing(number > last ? given : until(first + 1));
  }

  private List<Earlier> until(long number) {
    return given.stream().filter(one -> one.message() < number).toList();
  }

  private void remember(long number, Handles handles) {
    List<Given> all = handles.all();
    if (handles.fresh()) {
      if (number == first && last > first) {
        return;
      }
      given.clear();
      first = number;
      last = number - 1;
    } else if (number != last + 1 || given.isEmpty()) {
      return;
    }
    if (all.size() > MOST) {
      return;
    }
    all.subList(given.size(), all.size()).forEach(one -> given.add(new Earlier(one, number)));
    last = number;
  }
}
