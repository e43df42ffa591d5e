package wirelab.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Payload;
import wirelab.ui.base.Fonts;
import wirelab.ui.base.Theme;

/** What people do with fields, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class FieldsViewTest {
  private static final List<Layer> LAYERS = List.of(layer("eth", 0, 3), layer("tcp", 3, 1000));

  private final List<String> filters = new ArrayList<>();
  private FieldsView view;

  @Start
  void open(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.LIGHT.controls());
    view = new FieldsView();
    view.setOnFilter(filters::add);
    stage.setScene(new Scene(view, 400, 400));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.show(LAYERS);
    view.requestFocus();
  }

  @Test
  void opensWhatHoldsAByteAndBringsItIntoSight(FxRobot robot) {
    robot.interact(() -> view.select(900));

    assertThat(view.selectedProperty().get()).isEqualTo(ByteRange.of(900, 1));
    await().until(() -> robot.lookup("byte 900").tryQuery().isPresent());
  }

  @Test
  void walksWithTheKeyboardAlone(FxRobot robot) {
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.DOWN);
    assertThat(view.selectedProperty().get()).isEqualTo(ByteRange.of(1, 1));

    robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
    assertThat(view.selectedProperty().get()).isEqualTo(new ByteRange(0, 3));
    assertThat(view.list().getItems()).hasSize(2);
  }

  @Test
  void tellsTheBytesUnderTheMouse(FxRobot robot) {
    robot.interact(() -> view.open("eth"));
    robot.moveTo("byte 1");

    await().until(() -> view.hoveredProperty().get().equals(ByteRange.of(1, 1)));
  }

  @Test
  void keepsTheSelectionWhereAnotherPacketHasTheSameField(FxRobot robot) {
    robot.interact(() -> view.select(1));
    robot.interact(() -> view.show(List.of(layer("eth", 100, 103))));
    assertThat(view.selectedProperty().get()).isEqualTo(FieldsView.NONE);

    robot.interact(() -> view.show(LAYERS));
    robot.interact(() -> view.select(1));
    robot.interact(() -> view.show(List.of(layer("ip", 50, 60), LAYERS.getFirst())));
    assertThat(view.selectedProperty().get()).isEqualTo(ByteRange.of(1, 1));
  }

  @Test
  void copiesAndFilters(FxRobot robot) {
    robot.interact(() -> view.select(1));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).push(KeyCode.CONTROL, KeyCode.ENTER);

    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("byte 1: 1"));
    assertThat(filters).containsExactly("eth.b1 == 1");
  }

  @Test
  void outlinesWithoutOpening(FxRobot robot) {
    robot.interact(() -> view.highlight(ByteRange.of(1, 1)));

    assertThat(view.list().getItems()).hasSize(2);
    assertThat(
            robot.lookup(".list-cell").queryAll().stream()
                .filter(
                    cell ->
                        cell.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("lit"))))
        .hasSize(1);
  }

  /** A field for each byte. */
  private static Layer layer(String protocol, long from, long to) {
    List<Field> fields =
        LongStream.range(from, to)
            .mapToObj(
                at ->
                    new Field(
                        "byte " + at,
                        protocol + ".b" + at,
                        ByteRange.of(at, 1),
                        "" + at,
                        List.of()))
            .toList();
    return new Layer(protocol, protocol, "", fields, Payload.none(to));
  }
}
