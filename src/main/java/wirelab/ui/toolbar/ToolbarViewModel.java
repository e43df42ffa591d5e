package wirelab.ui.toolbar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import wirelab.model.HostPort;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.spi.Descriptor;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;
import wirelab.ui.live.Choices;
import wirelab.ui.live.Interfaces;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.live.Part;

/** What is chosen along the top of the window. A choice that can not be is undone, with a line. */
public final class ToolbarViewModel {
  static final String RAW = "off";
  private static final String SIZE = "size";
  private static final String JPEG = "jpeg";

  private final Live live;
  private final Choices choices;
  private final ReadOnlyObjectWrapper<Role> role = new ReadOnlyObjectWrapper<>(Role.BOTH);
  private final Map<Part, ReadOnlyObjectWrapper<Descriptor>> parts = new EnumMap<>(Part.class);
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper jpeg = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper sizable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper compressible = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper tutorial = new ReadOnlyBooleanWrapper();
  private final ObservableList<AddressChoice> addresses = FXCollections.observableArrayList();
  private List<Interfaces.Entry> interfaces = List.of();

  public ToolbarViewModel(Live live, Choices choices) {
    this.live = live;
    this.choices = choices;
    for (Part part : Part.values()) {
      parts.put(part, new ReadOnlyObjectWrapper<>(choices.descriptor(part)));
    }
    live.planProperty().addListener(plan -> show(live.plan()));
    show(live.plan());
  }

  private void show(Plan plan) {
    role.set(plan.role());
    parts.forEach((part, shown) -> shown.set(choices.descriptor(part)));
    address.set(plan.address().toString());
    rate.set(plan.feed().rate().toString());
    tutorial.set(plan.wire().equals(Wire.TUTORIAL));
    String pictureSize = choices.value(Part.SOURCE, SIZE);
    sizable.set(pictureSize != null);
    size.set(pictureSize == null ? "" : pictureSize);
    String quality = choices.value(Part.CODEC, JPEG);
    compressible.set(quality != null);
    jpeg.set(quality == null || quality.equals("0") ? RAW : quality);
    offerAddresses();
  }

  private void offerAddresses() {
    int port = live.plan().address().port();
    List<AddressChoice> offered =
        interfaces.stream()
            .filter(entry -> role.get().receives() || entry.reach() == Interfaces.Reach.MACHINE)
            .map(entry -> new AddressChoice(entry.at(port), entry))
            .toList();
    if (!addresses.equals(offered)) {
      addresses.setAll(offered);
    }
  }

  /** Looks anew which addresses this machine has. */
  void lookUpAddresses() {
    live.ask(
        Interfaces::list,
        found -> {
          interfaces = found;
          offerAddresses();
        });
  }

  ObservableList<AddressChoice> addresses() {
    return addresses;
  }

  ReadOnlyObjectProperty<Role> roleProperty() {
    return role.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Descriptor> partProperty(Part part) {
    return java.util.Objects.requireNonNull(parts.get(part)).getReadOnlyProperty();
  }

  List<Descriptor> offered(Part part) {
    return part.choices(live.catalog());
  }

  ReadOnlyStringProperty addressProperty() {
    return address.getReadOnlyProperty();
  }

  ReadOnlyStringProperty rateProperty() {
    return rate.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  ReadOnlyStringProperty jpegProperty() {
    return jpeg.getReadOnlyProperty();
  }

  /** Whether the source's pictures can be had in another size. */
  ReadOnlyBooleanProperty sizableProperty() {
    return sizable.getReadOnlyProperty();
  }

  /** Whether the codec can carry JPEG. */
  ReadOnlyBooleanProperty compressibleProperty() {
    return compressible.getReadOnlyProperty();
  }

  /** Whether the wire is the one of the tutorial. */
  ReadOnlyBooleanProperty tutorialProperty() {
    return tutorial.getReadOnlyProperty();
  }

  void chooseRole(Role next) {
    live.change(plan -> plan.withRole(next));
  }

  /**
   * Takes another part, set as it was when it was used last.
   *
   * @return false if it can not be made without more settings; nothing is changed then
   */
  boolean choose(Part part, Descriptor next) {
    if (next.name().equals(choices.current(part).name())) {
      return true;
    }
    return take(part, choices.recall(part, next.name()));
  }

  private boolean take(Part part, Spec spec) {
    try {
      choices.take(part, spec);
      return true;
    } catch (SettingException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
      return false;
    }
  }

  void chooseAddress(String text) {
    try {
      HostPort next = HostPort.parse(text);
      live.change(plan -> plan.withAddress(next));
    } catch (IllegalArgumentException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
    }
  }

  void chooseRate(String text) {
    try {
      Rate next = Rate.parse(text.trim());
      live.change(plan -> plan.withFeed(plan.feed().withRate(next)));
    } catch (SettingException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
    }
  }

  void chooseSize(String text) {
    set(Part.SOURCE, SIZE, size.get(), text.trim());
  }

  void chooseJpeg(String text) {
    String quality = text.trim();
    set(Part.CODEC, JPEG, jpeg.get(), quality.equals(RAW) ? "0" : quality);
  }

  private void set(Part part, String setting, String before, String next) {
    if (!next.equals(before) && choices.value(part, setting) != null) {
      take(part, choices.current(part).with(setting, next));
    }
  }

  /** The wire of the tutorial: TCP, a native {@code Q}, and a pickle of the raw array. */
  void takeTutorial() {
    live.change(plan -> plan.withWire(Wire.TUTORIAL));
  }

  ReadOnlyBooleanProperty runningProperty() {
    return live.runningProperty();
  }

  javafx.beans.property.BooleanProperty frozenProperty() {
    return live.frozenProperty();
  }

  public void toggle() {
    live.toggle();
  }
}
