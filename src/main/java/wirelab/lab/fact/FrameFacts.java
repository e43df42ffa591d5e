package wirelab.lab.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.trace.FlowInfo;
import wirelab.trace.PictureDigest;
import wirelab.trace.Segment;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** The pictures in captured packets, each looked at once, and only for those who ask for them. */
final class FrameFacts {
  private static final int MOST = 2_000;

  private final Trace trace;
  private final Segments segments;
  private final Map<TracedMessage, Map<String, Object>> known = new HashMap<>();
  private long began;

  /** Looks a packet up; empty if it has been forgotten. */
  interface Segments {
    Optional<Segment> at(long number);
  }

  FrameFacts(Trace trace, Segments segments) {
    this.trace = trace;
    this.segments = segments;
  }

  void begin(long time) {
    began = time;
    known.clear();
  }

  List<Map<String, Object>> list() {
    List<Map<String, Object>> frames = new ArrayList<>();
    for (FlowInfo flow : trace.flows()) {
      for (TracedMessage message : trace.messages(flow.id())) {
        if (frames.size() < MOST && message.complete() && isNew(message)) {
          Map<String, Object> values = known.computeIfAbsent(message, this::values);
          if (!values.isEmpty()) {
            frames.add(values);
          }
        }
      }
    }
    return frames;
  }

  private boolean isNew(TracedMessage message) {
    return segments.at(message.firstPacket()).filter(first -> first.time() >= began).isPresent();
  }

  /** Nothing where there is no picture in the message. */
  private Map<String, Object> values(TracedMessage message) {
    return PictureDigest.of(trace, message)
        .map(
            digest ->
                new OnWire.Frame(
                    message.number(),
                    message.flow(),
                    message.firstPacket(),
                    message.codec(),
                    digest.jpeg(),
                    digest.text()))
        .map(frame -> Vocabulary.shape("frames").values(frame))
        .orElse(Map.of());
  }
}
