package wirelab.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.model.ByteRange;

/** The newest faults of one socket. Its trace guards it. */
final class FaultBook {
  private static final int MOST = 20_000;
  private static final int DISCARDED = MOST / 4;

  private final Map<Long, List<Event.FaultInjected>> ofMessages = new LinkedHashMap<>();
  private final List<Event.FaultInjected> ofStream = new ArrayList<>();

  void add(Event.FaultInjected fault) {
    if (fault.message() < 0) {
      ofStream.add(fault);
      if (ofStream.size() > MOST) {
        ofStream.subList(0, DISCARDED).clear();
      }
      return;
    }
    ofMessages.computeIfAbsent(fault.message(), key -> new ArrayList<>(1)).add(fault);
    if (ofMessages.size() > MOST) {
      ofMessages.remove(ofMessages.keySet().iterator().next());
    }
  }

  List<Event.FaultInjected> of(long message) {
    return List.copyOf(ofMessages.getOrDefault(message, List.of()));
  }

  /** Those that hit bytes of {@code range} of a stream. */
  Stream<Event.FaultInjected> in(ByteRange range) {
    Predicate<Event.FaultInjected> meets = fault -> place(fault).meets(range);
    return ofStream.stream().filter(meets);
  }

  /** Where the bytes that a fault hit stand among all that the unit's channel moved. */
  static ByteRange place(Event.FaultInjected fault) {
    return fault.hit().shifted(fault.range().start());
  }

  /** Whether a fault is one with how messages are marked or made. */
  static boolean mistake(Event.FaultInjected fault) {
    return fault.layer() == FaultLayer.FRAMING || fault.layer() == FaultLayer.CODEC;
  }
}
