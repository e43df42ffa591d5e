package wirelab.ui.guide;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import wirelab.ui.base.Fxml;
import wirelab.ui.live.Interfaces;

/** Shows the line to paste, and copies it. */
public final class GuideController {
  private final GuideViewModel model;
  private final Parent root;
  @FXML private Label title;
  @FXML private Label instruction;
  @FXML private TextArea line;
  @FXML private Button copy;
  @FXML private HBox choice;
  @FXML private ComboBox<Interfaces.Entry> address;
  @FXML private Label hint;

  public GuideController(GuideViewModel model) {
    this.model = model;
    this.root = Fxml.load(this);
  }

  public Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    title.setText(model.title());
    instruction.setText(model.instruction());
    line.textProperty().bind(model.lineProperty());
    hint.textProperty().bind(model.hintProperty());
    hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    choice.setVisible(model.choosesAddress());
    choice.setManaged(model.choosesAddress());
    address.setItems(model.addresses());
    address.setConverter(new Words());
    address.valueProperty().bindBidirectional(model.addressProperty());
    address.setOnShowing(showing -> model.lookUpAddresses());
    model.lookUpAddresses();
  }

  @FXML
  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(line.getText());
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText("Copied");
  }

  @FXML
  private void offerCopy() {
    copy.setText("Copy");
  }

  /** An address and where it is. */
  private static final class Words extends StringConverter<Interfaces.Entry> {
    @Override
    public String toString(Interfaces.@Nullable Entry entry) {
      return entry == null ? "" : entry.host() + " · " + entry.meaning();
    }

    @Override
    public Interfaces.Entry fromString(String text) {
      throw new UnsupportedOperationException("addresses are chosen, not written");
    }
  }
}
