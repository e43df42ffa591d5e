package wirelab.trace;

import java.util.List;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/**
 * Everything that belongs to some bytes of a message, from the pixel to the calls.
 *
 * @param range the bytes, counted as the message counts them
 * @param pixel the value that the first of them is, in a raw picture
 * @param packets who carried them
 * @param sends the calls that wrote them, as far as the session is known
 * @param receives the calls that read them
 */
public record Chain(
    TracedMessage message,
    ByteRange range,
    Optional<Pixel> pixel,
    List<Carrier> packets,
    List<Event.Call> sends,
    List<Event.Call> receives) {}
