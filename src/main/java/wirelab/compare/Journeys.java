package wirelab.compare;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.event.Event.StagePassed;
import wirelab.event.Stage;
import wirelab.model.Side;

/**
 * Makes the journey of each picture out of a session's events, which must come in the order in
 * which each side wrote them; either side may be ahead. Where only one side is in this program
 * there are no journeys. Any thread hands events in; the journey is told on that thread.
 */
public final class Journeys implements Consumer<Event> {
  /** Messages of which one side has told and the other has not. */
  private static final int PENDING = 256;

  private final Consumer<Journey> taker;
  private final Map<Stage, StagePassed> sending = new EnumMap<>(Stage.class);
  private final Map<Stage, StagePassed> receiving = new EnumMap<>(Stage.class);
  private final Map<Long, Departure> departures = new Pending<>();
  private final Map<Long, Map<Stage, StagePassed>> arrivals = new Pending<>();

  /** {@code taker} is told of each journey when it has come to its end. */
  public Journeys(Consumer<Journey> taker) {
    this.taker = taker;
  }

  @Override
  public void accept(Event event) {
    Journey journey = follow(event);
    if (journey != null) {
      taker.accept(journey);
    }
  }

  private synchronized @Nullable Journey follow(Event event) {
    return switch (event) {
      case StagePassed passed -> {
        (passed.side() == Side.SENDER ? sending : receiving).put(passed.stage(), passed);
        yield null;
      }
      case Event.Connected connected -> {
        if (connected.side() == Side.SENDER) {
          departures.clear();
          arrivals.clear();
        }
        yield null;
      }
      case Event.PictureSent sent -> {
        departures.put(sent.number(), new Departure(sent.sequence(), copyOf(sending)));
        yield joined(sent.number());
      }
      case Event.PictureReceived received -> {
        arrivals.put(received.number(), copyOf(receiving));
        yield joined(received.number());
      }
      default -> null;
    };
  }

  private static Map<Stage, StagePassed> copyOf(Map<Stage, StagePassed> passed) {
    Map<Stage, StagePassed> copy = new EnumMap<>(Stage.class);
    copy.putAll(passed);
    passed.clear();
    return copy;
  }

  private @Nullable Journey joined(long number) {
    Departure departure = departures.get(number);
    Map<Stage, StagePassed> arrival = arrivals.get(number);
    if (departure == null || arrival == null) {
      return null;
    }
    departures.remove(number);
    arrivals.remove(number);
    return departure.joined(number, arrival);
  }

  /** What the sender has told of a message. */
  private record Departure(long sequence, Map<Stage, StagePassed> passed) {
    @Nullable Journey joined(long number, Map<Stage, StagePassed> arrival) {
      StagePassed queue = passed.get(Stage.QUEUE);
      StagePassed encode = passed.get(Stage.ENCODE);
      StagePassed frame = passed.get(Stage.FRAME);
      StagePassed send = passed.get(Stage.SEND);
      StagePassed receive = arrival.get(Stage.RECEIVE);
      StagePassed deframe = arrival.get(Stage.DEFRAME);
      StagePassed decode = arrival.get(Stage.DECODE);
      if (queue == null || encode == null || frame == null || send == null) {
        return null;
      }
      if (receive == null || deframe == null || decode == null) {
        return null;
      }
      long sent = Math.min(send.at(), receive.at());
      long firstByte = receive.at() - receive.nanos();
      long after = Math.max(0, receive.at() - Math.max(sent, firstByte));
      long unpacking = Math.min(deframe.nanos(), after);
      Map<Stage, Long> stages = new EnumMap<>(Stage.class);
      stages.put(Stage.QUEUE, queue.nanos());
      stages.put(Stage.ENCODE, encode.nanos());
      stages.put(Stage.FRAME, frame.nanos());
      stages.put(Stage.SEND, Math.max(0, sent - (send.at() - send.nanos())));
      stages.put(Stage.WIRE, Math.max(0, firstByte - sent));
      stages.put(Stage.RECEIVE, after - unpacking);
      stages.put(Stage.DEFRAME, unpacking);
      stages.put(Stage.DECODE, decode.nanos());
      long began = queue.at() - queue.nanos();
      int wire = receive.bytes();
      return new Journey(
          sequence, number, began, decode.at() - began, stages, encode.bytes(), wire);
    }
  }

  /** Forgets the oldest where the other side never tells. */
  private static final class Pending<T> extends LinkedHashMap<Long, T> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
      return size() > PENDING;
    }
  }
}
