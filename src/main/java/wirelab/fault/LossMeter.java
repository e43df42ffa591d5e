package wirelab.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wirelab.event.Event;
import wirelab.model.Side;

/**
 * Measures, from the events of a session with both ends here, how many pictures are lost, beside
 * what the theory lets expect. Any thread tells and asks.
 */
public final class LossMeter implements Consumer<Event> {
  /** A picture that is so many behind one of which the end is known will not come any more. */
  private static final int BEHIND = 16;

  private final TreeMap<Long, Picture> open = new TreeMap<>();
  private final TreeMap<Long, Boolean> early = new TreeMap<>();
  private double probability;
  private int unitsUnderWay;
  private long pictures;
  private long lost;
  private long units;
  private double expected;

  /**
   * What is known of a picture.
   *
   * @param units how many datagrams it was sent in
   */
  private record Picture(int units, double expected) {}

  /** Nothing is measured yet; {@code disturbance} says what is dropped. */
  public LossMeter(Disturbance disturbance) {
    this.probability = disturbance.dropped();
  }

  /** Forgets what was measured and begins anew. */
  public synchronized void restart(Disturbance disturbance) {
    probability = disturbance.dropped();
    open.clear();
    early.clear();
    unitsUnderWay = 0;
    pictures = 0;
    lost = 0;
    units = 0;
    expected = 0;
  }

  @Override
  public synchronized void accept(Event event) {
    switch (event) {
      case Event.UnitPassed unit -> unitsUnderWay += unit.side() == Side.SENDER ? 1 : 0;
      case Event.MessagePassed message -> {
        if (message.side() == Side.SENDER) {
          sent(message.number());
        }
      }
      case Event.PictureReceived picture ->
          decided(picture.number(), picture.state() == Event.PictureState.INCOMPLETE);
      case Event.PictureIncomplete picture -> decided(picture.number(), true);
      case Event.Connected connected -> {
        if (connected.side() == Side.SENDER) {
          open.clear();
          early.clear();
          unitsUnderWay = 0;
        }
      }
      default -> {}
    }
  }

  private void sent(long number) {
    Picture picture = new Picture(unitsUnderWay, Loss.expected(probability, unitsUnderWay));
    unitsUnderWay = 0;
    Boolean isLost = early.remove(number);
    early.headMap(number - BEHIND).clear();
    if (isLost == null) {
      open.put(number, picture);
    } else {
      count(picture, isLost);
    }
  }

  /** The receiver may be quicker to tell than the sender. */
  private void decided(long number, boolean isLost) {
    Picture picture = open.remove(number);
    if (picture == null) {
      early.merge(number, isLost, (one, other) -> one);
    } else {
      count(picture, isLost);
    }
    Map<Long, Picture> forgotten = open.headMap(number - BEHIND);
    forgotten.values().forEach(one -> count(one, true));
    forgotten.clear();
  }

  private void count(Picture picture, boolean isLost) {
    pictures++;
    lost += isLost ? 1 : 0;
    units += picture.units();
    expected += picture.expected();
  }

  /** Nothing more will come: what has not arrived is lost. */
  public synchronized void finish() {
    open.values().forEach(picture -> count(picture, true));
    open.clear();
  }

  /** How it stands. */
  public synchronized Loss loss() {
    return pictures == 0
        ? new Loss(0, 0, 0, 0)
        : new Loss(pictures, lost, (double) units / pictures, expected / pictures);
  }
}
