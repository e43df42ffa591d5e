package wirelab.buffer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;

/** Follows what comes on datagram sockets. */
final class Datagrams {
  /** Pictures that are remembered although they may be over. */
  private static final int REMEMBERED = 32;

  private final Entries entries;
  private final Map<Long, DatagramDelivery> pictures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, DatagramDelivery> eldest) {
          return size() > REMEMBERED;
        }
      };
  private String framing = "";
  private Event.@Nullable Call last;

  Datagrams(Entries entries) {
    this.entries = entries;
  }

  void framing(String name) {
    framing = name;
    restart();
  }

  /** Another sender counts anew. */
  void restart() {
    pictures.clear();
  }

  void received(Event.Call call) {
    last = call;
  }

  void placed(Event.UnitPassed unit) {
    DatagramDelivery picture = picture(unit.message());
    picture.arrived(unit.index());
    Event event = last == null ? unit : last;
    entries.add(picture, StepKind.RECEIVED, event, ByteRange.of(picture.there() - 1, 1));
  }

  void refused(Event.DatagramTrouble trouble) {
    DatagramDelivery picture = pictures.get(trouble.message());
    if (picture != null && trouble.trouble() != Event.Trouble.REORDERED) {
      entries.add(picture, StepKind.REFUSED, trouble, nothing(picture));
    }
  }

  void complete(Event.MessagePassed message) {
    DatagramDelivery picture = picture(message.number());
    if (picture.there() == 0) { // no framing: one datagram, one message
      picture.arrived(0);
      Event event = last == null ? message : last;
      entries.add(picture, StepKind.RECEIVED, event, ByteRange.of(0, 1));
    }
    picture.complete();
    entries.add(picture, StepKind.COMPLETE, message, nothing(picture));
  }

  void givenUp(Event.PictureIncomplete event) {
    DatagramDelivery picture = picture(event.number());
    picture.counted(event.units());
    entries.add(picture, StepKind.GIVEN_UP, event, nothing(picture));
  }

  void failed(Event event) {
    DatagramDelivery picture = new DatagramDelivery(framing, -1);
    entries.add(picture, StepKind.FAILED, event, nothing(picture));
  }

  private DatagramDelivery picture(long number) {
    return pictures.computeIfAbsent(number, any -> new DatagramDelivery(framing, number));
  }

  private static ByteRange nothing(DatagramDelivery picture) {
    return ByteRange.of(picture.there(), 0);
  }
}
