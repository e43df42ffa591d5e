package wirelab.ui.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.compare.Journey;
import wirelab.compare.Landmarks;
import wirelab.model.Side;
import wirelab.pipeline.Figures;

/**
 * All figures of one moment, as the window shows them until the next reading.
 *
 * @param lost pictures that never came whole
 * @param landmarks where the time of some pictures went; empty where one end is elsewhere
 */
public record Reading(
    Figures figures,
    Link sender,
    Link receiver,
    long lost,
    Optional<Landmarks<Journey>> landmarks) {
  private static final Figures.Flow STILL = new Figures.Flow(0, 0, 0, 0);

  /** Before anything has happened. */
  public static final Reading NONE =
      new Reading(
          new Figures(
              new Figures.Sent(0, 0, 0, 0, STILL, 0),
              new Figures.Received(0, 0, 0, 0, STILL, new Figures.Age(0, 0, 0, 0, 0, 0)),
              new Figures.Datagrams(0, 0, 0, 0, 0),
              Map.of(),
              List.of()),
          Link.NONE,
          Link.NONE,
          0,
          Optional.empty());

  public Link link(Side side) {
    return side == Side.SENDER ? sender : receiver;
  }

  public Figures.Flow flow(Side side) {
    return side == Side.SENDER ? figures.sent().flow() : figures.received().flow();
  }
}
