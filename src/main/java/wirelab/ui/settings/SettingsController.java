package wirelab.ui.settings;

import atlantafx.base.controls.Popover;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import wirelab.spi.Descriptor;
import wirelab.ui.base.Fxml;
import wirelab.ui.live.Part;

/** Shows the settings of all parts in a popover. */
public final class SettingsController {
  private final SettingsViewModel model;
  private final Map<Part, SettingForm> forms = new EnumMap<>(Part.class);
  private final Popover popover;
  @FXML private VBox sections;

  public SettingsController(SettingsViewModel model) {
    this.model = model;
    Parent content = Fxml.load(this);
    popover = new Popover(content);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setHeaderAlwaysVisible(false);
  }

  @FXML
  private void initialize() {
    model.onChange(this::update);
    update();
  }

  /** Shows it at {@code owner}; {@code closed} runs when it has gone. */
  public void show(Node owner, Runnable closed) {
    popover.setOnHidden(
        hidden -> {
          model.giveUp();
          closed.run();
        });
    if (popover.isShowing()) {
      popover.hide();
    } else {
      popover.show(owner);
    }
  }

  /** Draws the sections anew whose parts are no longer those that are shown. */
  private void update() {
    boolean changed = false;
    for (Part part : Part.values()) {
      SettingForm shown = forms.get(part);
      if (shown == null || !shown.spec().equals(model.spec(part))) {
        forms.put(part, SettingForm.of(model, part));
        changed = true;
      }
    }
    if (changed) {
      sections.getChildren().clear();
      forms.forEach((part, form) -> sections.getChildren().add(section(part, form)));
    }
  }

  private VBox section(Part part, SettingForm form) {
    Descriptor descriptor = model.descriptor(part);
    Label title =
        new Label(
            part == Part.HANDLING ? descriptor.title() : part.title() + " · " + descriptor.title());
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title, form);
    section.getStyleClass().add("section");
    return section;
  }
}
