package wirelab.ui.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.bench.Explanation;
import wirelab.bench.Order;
import wirelab.bench.Outcome;
import wirelab.bench.SocketView;

/**
 * One line of the record: a call has begun to wait, has ended, or is still to be made.
 *
 * @param call the number of the call, counted from 1; 0 while it is not made
 * @param at nanoseconds since 1970; of what is planned, its place
 * @param said what there is to say of it
 * @param outcome null unless it has ended
 * @param moment how all sockets stood then
 */
record Step(
    int call,
    Order order,
    Kind kind,
    long at,
    Explanation said,
    @Nullable Outcome outcome,
    Moment moment) {
  /** What a line tells. */
  enum Kind {
    WAITS,
    ENDS,
    PLANNED
  }

  static Step ended(Outcome outcome, Moment moment) {
    return new Step(
        outcome.number(),
        outcome.order(),
        Kind.ENDS,
        outcome.began() + outcome.nanos(),
        outcome.explanation(),
        outcome,
        moment);
  }

  /** {@code place} tells it from others that are the same. */
  static Step planned(Order order, int place) {
    return new Step(0, order, Kind.PLANNED, place, Wording.PLANNED, null, Moment.EMPTY);
  }

  /** The socket that it is about, as it stood then. */
  Optional<SocketView> socket() {
    Outcome ended = outcome;
    if (ended != null && ended.socket().isPresent()) {
      int number = ended.socket().get().number();
      return moment.socket(number).or(ended::socket);
    }
    return moment.newest(order.side(), one -> one.name().equals(order.socket()));
  }
}
