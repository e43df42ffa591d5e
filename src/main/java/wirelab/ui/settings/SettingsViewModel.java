package wirelab.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import wirelab.spi.Descriptor;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.ui.live.Choices;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.live.Part;

/** The settings of the parts that are chosen, and of one that is about to be. */
public final class SettingsViewModel {
  private final Live live;
  private final Choices choices;
  private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();

  /** A part that can not be taken before something is set on it. */
  record Draft(Part part, Spec spec) {}

  public SettingsViewModel(Live live, Choices choices) {
    this.live = live;
    this.choices = choices;
  }

  /** From now on the settings of {@code next} are shown, though it is not in use yet. */
  public void begin(Part part, Descriptor next) {
    draft.set(new Draft(part, choices.recall(part, next.name())));
  }

  /** Back to the part that is in use. */
  public void giveUp() {
    draft.set(null);
  }

  Spec spec(Part part) {
    Draft drafted = draft.get();
    return drafted != null && drafted.part() == part ? drafted.spec() : choices.current(part);
  }

  Descriptor descriptor(Part part) {
    return part.descriptor(live.catalog(), spec(part));
  }

  /** Takes the settings if a part can be made with them; says why not otherwise. */
  boolean take(Part part, Spec spec) {
    try {
      choices.take(part, spec);
      draft.set(null);
      return true;
    } catch (SettingException e) {
      live.say(Notice.error(String.valueOf(e.getMessage())));
      return false;
    }
  }

  void onChange(Runnable listener) {
    live.planProperty().addListener(plan -> listener.run());
    draft.addListener(change -> listener.run());
  }
}
