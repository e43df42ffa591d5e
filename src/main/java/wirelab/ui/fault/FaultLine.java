package wirelab.ui.fault;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import wirelab.spi.Spec;
import wirelab.ui.settings.SettingLine;

/**
 * A fault's row: the switch, and beside it what can be set while it is on, what it is for while it
 * is off, or why it can not be.
 */
final class FaultLine extends HBox {
  private final FaultRow row;
  private final FaultsViewModel model;
  private final CheckBox on = new CheckBox();
  private final Label count = new Label();
  private Node beside = new Region();
  private Spec shown = Spec.of("");

  FaultLine(FaultRow row, FaultsViewModel model) {
    this.row = row;
    this.model = model;
    getStyleClass().add("fault-line");
    dress();
    getChildren().addAll(on, beside, count);
    count.textProperty().bind(row.countProperty());
    on.setOnAction(
        pressed -> {
          model.turn(row, on.isSelected());
          on.setSelected(row.onProperty().get());
        });
    row.onProperty().addListener(change -> show());
    row.unfitProperty().addListener(change -> show());
    show();
  }

  private void dress() {
    on.setText(row.fault().descriptor().title());
    on.setId("fault-" + row.fault().text());
    on.setMnemonicParsing(false);
    on.getStyleClass().add("fault-switch");
    String help = row.fault().descriptor().help();
    on.setTooltip(new Tooltip(help));
    on.setAccessibleHelp(help);
    count.getStyleClass().add("fault-count");
    count.setMinWidth(USE_PREF_SIZE);
    count.setAccessibleHelp("How often it struck");
  }

  /** Shows how it is set anew, where that was changed elsewhere. */
  void refresh() {
    if (row.onProperty().get() && !shown.equals(row.spec())) {
      show();
    }
  }

  private void show() {
    String unfit = row.unfitProperty().get();
    boolean nowOn = row.onProperty().get();
    on.setSelected(nowOn);
    on.setDisable(!unfit.isEmpty() && !nowOn);
    on.setAccessibleText(row.fault().descriptor().title() + (unfit.isEmpty() ? "" : ": " + unfit));
    beside = beside(unfit, nowOn);
    HBox.setHgrow(beside, Priority.ALWAYS);
    getChildren().set(1, beside);
  }

  private Node beside(String unfit, boolean nowOn) {
    if (nowOn) {
      shown = row.spec();
      return new SettingLine(row.fault().descriptor(), shown, this::take);
    }
    Label told = new Label(unfit.isEmpty() ? row.fault().descriptor().help() : unfit);
    told.getStyleClass().add(unfit.isEmpty() ? "fault-help" : "fault-unfit");
    told.setMaxWidth(Double.MAX_VALUE);
    told.setMinWidth(0);
    if (unfit.isEmpty()) {
      told.setTooltip(new Tooltip(row.fault().descriptor().help()));
    } else {
      told.setGraphic(new FontIcon("fth-slash"));
    }
    return told;
  }

  private boolean take(Spec next) {
    Spec before = shown;
    shown = next; // so that what is taken is not drawn anew under the keyboard
    boolean taken = model.take(row, next);
    shown = taken ? next : before;
    return taken;
  }
}
