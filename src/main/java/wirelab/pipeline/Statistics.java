package wirelab.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import wirelab.event.Event;
import wirelab.event.Event.PictureState;
import wirelab.event.Event.Trouble;
import wirelab.event.Stage;
import wirelab.model.SessionClock;
import wirelab.model.Side;

/** Adds the events of a session up. Any thread may hand events in and ask for figures. */
public final class Statistics implements Consumer<Event> {
  private static final int MOST_ERRORS = 50;
  private static final int DIGITS = 3;

  private final SessionClock clock;
  private final Map<Side, Traffic> traffic = new EnumMap<>(Side.class);
  private final Map<Stage, Average> stages = new EnumMap<>(Stage.class);
  private final Map<PictureState, Long> states = new EnumMap<>(PictureState.class);
  private final Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
  private final Histogram ages = new Histogram(DIGITS);
  private final Set<String> errors = new LinkedHashSet<>();
  private long captured;
  private long dropped;
  private long incomplete;
  private long lostDatagrams;
  private long lastAge;
  private int queued;
  private int messageBytes;

  public Statistics(SessionClock clock) {
    this.clock = clock;
    for (Side side : Side.values()) {
      traffic.put(side, new Traffic());
    }
  }

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.Call call -> traffic(call.side()).called(call);
      case Event.StagePassed passed -> passed(passed);
      case Event.PictureCaptured picture -> {
        captured++;
        queued = picture.waiting();
      }
      case Event.PictureSent picture -> traffic(Side.SENDER).picture(picture.at());
      case Event.PictureReceived picture -> received(picture);
      case Event.PictureDropped picture -> dropped++;
      case Event.PictureIncomplete picture -> {
        incomplete++;
        lostDatagrams += picture.lacking();
      }
      case Event.DatagramTrouble trouble ->
          troubles.merge(trouble.trouble(), (long) trouble.count(), Long::sum);
      case Event.StageFailed failed -> error(failed);
      case Event.MessagePassed message -> messageBytes = message.payload();
      case Event.UnitPassed unit -> {}
      case Event.PictureCompared picture -> {}
      case Event.PicturesKept pictures -> {}
      case Event.UnitRebuilt unit -> {}
      case Event.ReceptionReported report -> {}
      case Event.Connected connected -> {}
      case Event.Listening listening -> {}
      case Event.Disconnected disconnected -> {}
      case Event.Switched switched -> {}
      case Event.Learner learner -> {}
      case Event.FaultInjected fault -> {}
      case Event.UnitCarried unit -> {}
      case Event.Relayed relayed -> {}
      case Event.Relaying relaying -> {}
    }
  }

  private Traffic traffic(Side side) {
    return java.util.Objects.requireNonNull(traffic.get(side));
  }

  private void passed(Event.StagePassed passed) {
    stages.computeIfAbsent(passed.stage(), stage -> new Average()).add((double) passed.nanos());
  }

  private void received(Event.PictureReceived picture) {
    states.merge(picture.state(), 1L, Long::sum);
    if (picture.state() == PictureState.INCOMPLETE) {
      return;
    }
    traffic(Side.RECEIVER).picture(picture.at());
    if (picture.age() >= 0) {
      lastAge = picture.age();
      ages.recordValue(picture.age());
    }
  }

  private void error(Event.StageFailed failed) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(failed.stage().title() + ": " + failed.reason());
    }
  }

  /** How things stand now. */
  public synchronized Figures figures() {
    long now = clock.now();
    Map<Stage, Double> times = new EnumMap<>(Stage.class);
    stages.forEach((stage, average) -> times.put(stage, average.value()));
    return new Figures(
        new Figures.Sent(
            captured,
            traffic(Side.SENDER).pictures(),
            dropped,
            queued,
            traffic(Side.SENDER).flow(now),
            messageBytes),
        new Figures.Received(
            traffic(Side.RECEIVER).pictures(),
            count(PictureState.INTACT) + count(PictureState.UNVERIFIED),
            count(PictureState.CHANGED),
            incomplete,
            traffic(Side.RECEIVER).flow(now),
            age()),
        new Figures.Datagrams(
            lostDatagrams,
            count(Trouble.LATE),
            count(Trouble.DUPLICATE),
            count(Trouble.REORDERED),
            count(Trouble.STRAY)),
        times,
        new ArrayList<>(errors));
  }

  private Figures.Age age() {
    return new Figures.Age(
        ages.getTotalCount(),
        lastAge,
        ages.getValueAtPercentile(50),
        ages.getValueAtPercentile(90),
        ages.getValueAtPercentile(99),
        ages.getMaxValue());
  }

  private long count(PictureState state) {
    return states.getOrDefault(state, 0L);
  }

  private long count(Trouble trouble) {
    return troubles.getOrDefault(trouble, 0L);
  }
}
