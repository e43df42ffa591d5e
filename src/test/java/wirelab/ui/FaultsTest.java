package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.fault.Disturbance;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** What people break on purpose, broken by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class FaultsTest {
  private Live live;
  private WindowController window;

  @Start
  void open(Stage stage) {
    live = Desk.live(Desk.DATAGRAMS);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of());
    window.open(stage, 1440, 900);
    live.start();
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  @Test
  void dropsDatagramsSelectsOneAndTurnsAllOff(FxRobot robot) {
    robot.clickOn("#faults");
    robot.clickOn("#fault-drop");
    await().until(() -> text(robot, "#broken-text").equals("drop"));
    assertThat(robot.lookup("#broken").query().isVisible()).isTrue();
    ListView<?> newest = robot.lookup("#faults-newest").query();
    await().until(() -> !newest.getItems().isEmpty());

    robot.interact(() -> newest.getSelectionModel().select(newest.getItems().size() - 1));
    await().until(() -> live.selection().chain() != null);
    assertThat(live.frozen()).isTrue();

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    await().until(() -> !robot.lookup("#broken").query().isVisible());
    assertThat(robot.lookup("#fault-drop").<CheckBox>query().isSelected()).isFalse();
    assertThat(live.plan().disturbance().none()).isTrue();
  }

  @Test
  void setsTheChanceWhileItRuns(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    robot.clickOn("#fault-drop");
    await().until(() -> robot.lookup("#setting-p").tryQuery().isPresent());
    robot.doubleClickOn("#setting-p").write("0.25").push(KeyCode.ENTER);

    await().until(() -> text(robot, "#broken-text").equals("drop p=0.25"));
    assertThat(live.plan().disturbance().faults())
        .containsExactly(Spec.of("drop").with("p", "0.25"));
  }

  @Test
  void goesFromTheDamageInThePictureToItsPacket(FxRobot robot) throws SettingException {
    Disturbance corrupt =
        Disturbance.NONE.withFaults(Disturbance.parse(List.of("corrupt:p=1,bits=8")));
    robot.interact(
        () -> live.change(plan -> plan.withWire(Desk.PLAN.wire()).withDisturbance(corrupt)));
    await().until(() -> robot.lookup(".damage-label").tryQuery().isPresent());
    robot.interact(() -> robot.lookup(".damage-label").<Button>query().fire());

    await().until(() -> live.selection().chain() != null && live.selection().packet() > 0);
    assertThat(live.frozen()).isTrue();
  }

  private static String text(FxRobot robot, String name) {
    Labeled label = robot.lookup(name).query();
    return label.getText();
  }
}
