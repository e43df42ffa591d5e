package wirelab.ui.guide;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.pipeline.Plan;
import wirelab.ui.live.Interfaces;
import wirelab.ui.live.Live;
import wirelab.ui.live.PasteLine;

/** What to do for the end that is not here. */
public final class GuideViewModel {
  private static final Interfaces.Entry LOOPBACK =
      new Interfaces.Entry("127.0.0.1", "another terminal here", Interfaces.Reach.MACHINE);

  private final Live live;
  private final Side missing;
  private final ObservableList<Interfaces.Entry> addresses =
      FXCollections.observableArrayList(LOOPBACK);
  private final ObjectProperty<Interfaces.@Nullable Entry> address =
      new SimpleObjectProperty<>(LOOPBACK);
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  public GuideViewModel(Live live, Side missing) {
    this.live = live;
    this.missing = missing;
    live.planProperty().addListener(plan -> update());
    address.addListener(chosen -> update());
    update();
  }

  /** Looks which addresses this machine has. */
  void lookUpAddresses() {
    live.ask(
        Interfaces::networks,
        found -> {
          addresses.setAll(LOOPBACK);
          addresses.addAll(found);
        });
  }

  private void update() {
    Plan plan = live.plan();
    if (missing == Side.RECEIVER) {
      HostPort there = plan.address();
      boolean local = loopback(there.host());
      HostPort listen = local ? there : new HostPort("0.0.0.0", there.port());
      line.set(PasteLine.receive(listen, plan.wire()));
      hint.set(
          local
              ? "The sender connects to this machine. For another one, write its address into"
                  + " Address above."
              : "0.0.0.0 listens on all networks of that machine.");
      return;
    }
    Interfaces.Entry chosen = address.get() == null ? LOOPBACK : address.get();
    line.set(PasteLine.send(chosen.at(plan.address().port()), plan.wire()));
    hint.set(reachable(plan.address().host(), chosen.host()));
  }

  private static String reachable(String bound, String used) {
    boolean everywhere = bound.equals("0.0.0.0") || bound.equals("::");
    if (everywhere || bound.equals(used)) {
      return "";
    }
    return "This receiver listens on %s only. Choose %s under Address to be reached there."
        .formatted(bound, used);
  }

  private static boolean loopback(String host) {
    return host.startsWith("127.") || host.equals("::1") || host.equals("localhost");
  }

  String title() {
    return missing == Side.RECEIVER ? "The receiver is elsewhere" : "The sender is elsewhere";
  }

  String instruction() {
    return missing == Side.RECEIVER
        ? "Paste this line into a terminal there. It waits for this sender."
        : "Paste this line into a terminal there. It connects to this receiver.";
  }

  /** Whether one of this machine's addresses is part of the line. */
  boolean choosesAddress() {
    return missing == Side.SENDER;
  }

  ObservableList<Interfaces.Entry> addresses() {
    return addresses;
  }

  ObjectProperty<Interfaces.@Nullable Entry> addressProperty() {
    return address;
  }

  ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }
}
