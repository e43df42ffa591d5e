package wirelab.ui.stages;

import atlantafx.base.controls.Popover;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wirelab.ui.base.Fxml;
import wirelab.ui.settings.SettingForm;
import wirelab.ui.settings.SettingsViewModel;

/** A stage as a box to press: then it tells what it does, and offers its settings. */
final class StageBox extends Button {
  private static final PseudoClass ELSEWHERE = PseudoClass.getPseudoClass("elsewhere");

  private final StageViewModel model;
  private final SettingsViewModel settings;

  StageBox(StageViewModel model, SettingsViewModel settings) {
    this.model = model;
    this.settings = settings;
    setId("stage-" + model.stage().title());
    getStyleClass().addAll("stage-box", "stage-" + model.stage().title());
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setMnemonicParsing(false);
    setGraphic(content());
    setTooltip(new Tooltip(model.explanation() + " Press for its settings."));
    accessibleTextProperty()
        .bind(
            Bindings.concat(
                "Stage ",
                model.titleProperty(),
                ", ",
                model.detailProperty(),
                ", ",
                model.timeProperty()));
    model.hereProperty().addListener(here -> mark());
    mark();
    setOnAction(pressed -> explain());
  }

  private void mark() {
    pseudoClassStateChanged(ELSEWHERE, !model.hereProperty().get());
  }

  private VBox content() {
    Label title = new Label();
    title.getStyleClass().add("stage-title");
    title.textProperty().bind(model.titleProperty());
    title.setMinWidth(USE_PREF_SIZE);
    Label time = new Label();
    time.getStyleClass().add("stage-time");
    time.textProperty().bind(model.timeProperty());
    time.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(title, gap, time);
    first.getStyleClass().add("stage-line");
    Label detail = new Label();
    detail.getStyleClass().add("stage-detail");
    detail.textProperty().bind(model.detailProperty());
    VBox content = new VBox(first, detail);
    content.getStyleClass().add("stage-content");
    return content;
  }

  private void explain() {
    Label title = new Label(model.titleProperty().get());
    title.getStyleClass().add("stage-title");
    Label explanation = new Label(model.explanation());
    explanation.setWrapText(true);
    Label figures = new Label();
    figures.getStyleClass().add("stage-figures");
    figures
        .textProperty()
        .bind(Bindings.concat(model.detailProperty(), " · ", model.timeProperty()));
    VBox content = new VBox(title, explanation, figures);
    content.getStyleClass().add("stage-popover");
    content.getStylesheets().add(Fxml.styles(StageBox.class));
    model.part().ifPresent(part -> content.getChildren().add(SettingForm.of(settings, part)));
    Popover popover = new Popover(content);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
    popover.show(this);
  }
}
