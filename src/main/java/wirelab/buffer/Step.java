package wirelab.buffer;

import wirelab.event.Event;

/**
 * The receive buffer as it stands after one step.
 *
 * @param number counted from 0 since the first that was followed
 * @param event what the step was made of: a call, or what the framing found
 * @param message counted on its connection, or told by its datagrams; -1 while not known
 * @param index of this step among those of its message, from 0
 * @param steps of the message, as far as they are known
 * @param framing as it is named in a wire: {@code Q}
 */
public record Step(
    long number,
    StepKind kind,
    Event event,
    long message,
    int index,
    int steps,
    String framing,
    Content content) {}
