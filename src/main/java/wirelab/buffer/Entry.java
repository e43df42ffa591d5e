package wirelab.buffer;

import wirelab.event.Event;
import wirelab.model.ByteRange;

/**
 * A step as it is kept: small, with all that is known of its message in the delivery.
 *
 * @param index among the delivery's steps
 * @param fresh of a stream: the bytes that came, ending where it has come to; of datagrams: the
 *     numbers of those that came, the earlier ones not counted
 */
record Entry(Delivery delivery, StepKind kind, Event event, int index, ByteRange fresh) {
  Step step(long number) {
    return new Step(
        number,
        kind,
        event,
        delivery.message(),
        index,
        delivery.steps(),
        delivery.framing(),
        delivery.at(this));
  }
}
