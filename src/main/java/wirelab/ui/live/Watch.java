package wirelab.ui.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.compare.Recent;
import wirelab.event.Event;
import wirelab.event.Stage;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.pipeline.Figures;
import wirelab.pipeline.Statistics;

/**
 * Follows a session's events as they come and knows how things stand. The threads of the session
 * tell it, the window's thread asks.
 */
final class Watch implements Consumer<Event> {
  private final SessionClock clock;
  private final Map<Side, Link> links = new EnumMap<>(Side.class);
  private Statistics statistics;
  private Losses losses = new Losses();
  private final Recent recent = new Recent();
  private Event.@Nullable StageFailed failed;
  private @Nullable Notice problem;

  Watch(SessionClock clock) {
    this.clock = clock;
    this.statistics = new Statistics(clock);
    fresh();
  }

  /** Forgets all figures: a new run begins. */
  synchronized void fresh() {
    statistics = new Statistics(clock);
    losses = new Losses();
    recent.fresh();
    failed = null;
    for (Side side : Side.values()) {
      links.put(side, Link.NONE);
    }
  }

  @Override
  public synchronized void accept(Event event) {
    statistics.accept(event);
    recent.accept(event);
    switch (event) {
      case Event.Listening listening ->
          put(listening.side(), link(listening.side()).listening(listening.local()));
      case Event.Connected connected -> connected(connected);
      case Event.Disconnected disconnected -> disconnected(disconnected);
      case Event.MessagePassed message ->
          put(
              message.side(),
              link(message.side()).passed(message.payload(), message.range().length()));
      case Event.PictureSent picture ->
          put(picture.side(), link(picture.side()).pictured(picture.sequence()));
      case Event.PictureReceived picture -> {
        losses.received(picture);
        put(picture.side(), link(picture.side()).pictured(picture.sequence()));
      }
      case Event.StageFailed failure -> failed(failure);
      case Event.Switched switched -> switched(switched);
      default -> {}
    }
  }

  private Link link(Side side) {
    return links.getOrDefault(side, Link.NONE);
  }

  private void put(Side side, Link link) {
    links.put(side, link);
  }

  private void connected(Event.Connected event) {
    if (event.side() == Side.RECEIVER) {
      losses.connected();
    }
    put(event.side(), link(event.side()).connected(event.local(), event.remote()));
  }

  private void disconnected(Event.Disconnected event) {
    Link link = link(event.side());
    boolean neverWas = event.socket() == 0;
    Link.State next =
        switch (event.side()) {
          case SENDER -> neverWas ? Link.State.WAITING : Link.State.ENDED;
          case RECEIVER -> Link.State.LISTENING;
        };
    put(event.side(), link.without(next, event.reason()));
  }

  private void failed(Event.StageFailed event) {
    failed = event;
    String stage = event.stage().title();
    String where = Character.toUpperCase(stage.charAt(0)) + stage.substring(1);
    problem = Notice.error(where + ": " + event.reason());
  }

  /** What is sent may change while the figures go on; anything else begins a new run. */
  private void switched(Event.Switched event) {
    Event.@Nullable StageFailed before = failed;
    switch (event.what()) {
      case "rate" -> {}
      case "source" -> {
        if (before != null && before.stage() == Stage.CAPTURE) {
          problem =
              Notice.warning(
                  "%s: %s. The %s is shown instead."
                      .formatted(event.before(), before.reason(), event.after()));
        }
        failed = null;
      }
      default -> fresh();
    }
  }

  /** What went wrong since this was last asked, if anything did. */
  synchronized @Nullable Notice takeProblem() {
    Notice taken = problem;
    problem = null;
    return taken;
  }

  synchronized Reading reading() {
    Figures figures = statistics.figures();
    boolean nothingCame = figures.received().pictures() + figures.received().incomplete() == 0;
    boolean bothHere = link(Side.RECEIVER).state() == Link.State.CONNECTED;
    long lost = nothingCame && bothHere ? figures.lost() : losses.count();
    return new Reading(figures, link(Side.SENDER), link(Side.RECEIVER), lost, recent.landmarks());
  }
}
