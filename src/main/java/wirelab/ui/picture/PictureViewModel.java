package wirelab.ui.picture;

import java.net.InetSocketAddress;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Link;
import wirelab.ui.live.Live;
import wirelab.ui.live.Reading;
import wirelab.ui.live.Selection;

/** What stands above and below the picture of one end. */
public final class PictureViewModel {
  private final Live live;
  private final Side side;
  private final List<Figure> figures;
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper picture = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Condition> condition =
      new ReadOnlyObjectWrapper<>(Condition.STOPPED);
  private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper();

  /** How an end is, told by an icon beside the words. */
  enum Condition {
    STOPPED,
    WAITING,
    CONNECTED,
    ELSEWHERE
  }

  public PictureViewModel(Live live, Side side) {
    this.live = live;
    this.side = side;
    this.figures =
        side == Side.SENDER
            ? List.of(new Figure("fps", 5), new Figure("MB/s", 5))
            : List.of(new Figure("fps", 5), new Figure("lost", 4), new Figure("ms old", 5));
    live.planProperty().addListener(plan -> update());
    live.runningProperty().addListener(running -> update());
    live.readingProperty().addListener(reading -> update());
    update();
  }

  private void update() {
    Reading reading = live.readingProperty().get();
    boolean running = live.running();
    here.set(side == Side.SENDER ? live.plan().role().sends() : live.plan().role().receives());
    Link link = running && here.get() ? reading.link(side) : Link.NONE;
    condition.set(here.get() ? condition(link) : Condition.ELSEWHERE);
    state.set(here.get() ? words(link, running) : "elsewhere");
    where.set(address(link.local()) + (link.remote() == null ? "" : arrow(link)));
    picture.set(link.picture() < 0 ? "" : "picture " + Numbers.count(link.picture()));
    boolean live = running && here.get();
    figures.get(0).set(live ? Numbers.tenths(reading.flow(side).fps()) : Numbers.NONE);
    if (side == Side.SENDER) {
      double bytes = reading.flow(side).bytesPerSecond();
      figures.get(1).set(live ? Numbers.megabytes(bytes) : Numbers.NONE);
    } else {
      long age = reading.figures().received().age().last();
      boolean known = live && reading.figures().received().age().samples() > 0;
      figures.get(1).set(live ? Numbers.count(reading.lost()) : Numbers.NONE);
      figures.get(2).set(known ? Numbers.millis((double) age) : Numbers.NONE);
    }
  }

  private static Condition condition(Link link) {
    return switch (link.state()) {
      case CONNECTED -> Condition.CONNECTED;
      case WAITING, LISTENING -> Condition.WAITING;
      case NONE, ENDED -> Condition.STOPPED;
    };
  }

  private String words(Link link, boolean running) {
    return switch (link.state()) {
      case NONE -> running ? "starting" : "stopped";
      case WAITING -> "waiting for a receiver";
      case LISTENING -> "listening for a sender";
      case CONNECTED -> side == Side.SENDER ? "connected, sending" : "connected, receiving";
      case ENDED -> link.reason();
    };
  }

  private static String address(@Nullable InetSocketAddress address) {
    return address == null || address.getAddress() == null ? "" : HostPort.of(address).toString();
  }

  private String arrow(Link link) {
    return (side == Side.SENDER ? " → " : " ← ") + address(link.remote());
  }

  String title() {
    return side == Side.SENDER ? "Sender" : "Receiver";
  }

  Side side() {
    return side;
  }

  List<Figure> figures() {
    return figures;
  }

  ReadOnlyStringProperty whereProperty() {
    return where.getReadOnlyProperty();
  }

  ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyStringProperty pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Condition> conditionProperty() {
    return condition.getReadOnlyProperty();
  }

  /**
   * Selects a pixel of the picture with this number. A running picture is frozen first, so that one
   * sees what was chosen.
   */
  void choose(long sequence, int x, int y) {
    if (live.running() && !live.inspection().subject().file()) {
      live.frozenProperty().set(true);
    }
    live.inspection().tracing().pixel(side, sequence, x, y);
  }

  /** The selected pixel, null while there is none. */
  ReadOnlyObjectProperty<Selection.@Nullable Spot> spotProperty() {
    return live.selection().spotProperty();
  }

  /** Whether this program is that end. */
  ReadOnlyBooleanProperty hereProperty() {
    return here.getReadOnlyProperty();
  }
}
