package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.machine.StateFolder;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** What a student does with the labs, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class LabsTest {
  private Live live;
  private WindowController window;

  @BeforeAll
  static void keepsNothingOfTheUser(@TempDir Path folder) {
    System.setProperty(StateFolder.PROPERTY, folder.toString());
  }

  @AfterAll
  static void forgetsTheFolder() {
    System.clearProperty(StateFolder.PROPERTY);
  }

  @Start
  void open(Stage stage) {
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of(Path.of("labs")));
    window.open(stage, 1440, 900);
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  private static boolean there(FxRobot robot, String name) {
    return robot.lookup(name).match(Node::isVisible).tryQuery().isPresent();
  }

  private static String text(FxRobot robot, String name) {
    Labeled label = robot.lookup(name).query();
    return label.getText();
  }

  @Test
  void doesAStepAndGoesOn(FxRobot robot) {
    robot.clickOn("#labs");
    await().until(() -> there(robot, "#lab-sockets"));
    robot.clickOn("#lab-sockets");
    await().until(() -> there(robot, "#lab-step-bind"));
    robot.clickOn("#lab-step-bind");
    await().until(() -> text(robot, "#lab-step-heading").equals("2  An address for the receiver"));
    assertThat(text(robot, "#lab-word")).isEqualTo("Open");

    robot.interact(() -> robot.lookup("#lab-hint").queryButton().fire()); // it may be out of sight
    await().until(() -> robot.lookup("#lab-hints .lab-hint").queryAll().size() == 1);
    robot.interact(() -> robot.lookup("#lab-show").queryButton().fire());
    await().until(() -> text(robot, "#lab-word").equals("Done"));
    robot.clickOn("#lab-next");
    await()
        .until(() -> text(robot, "#lab-step-heading").equals("3  Four numbers name a connection"));
    assertThat(text(robot, "#lab-word")).isEqualTo("Open");

    robot.clickOn("#lab-back");
    await().until(() -> there(robot, "#lab-sockets"));
    assertThat(robot.lookup("#lab-sockets").query().getAccessibleText())
        .isEqualTo("A socket, its descriptor and its address, 30 min · 1 of 5 steps done");
  }

  @Test
  void saysWhatIsWrongWithAnAnswer(FxRobot robot) {
    robot.interact(() -> window.openLab("sockets/four-tuple"));
    await().until(() -> there(robot, "#answer-sender_port"));
    click(robot, "#answer-sender_port");
    robot.write("many").push(KeyCode.ENTER);
    assertThat(text(robot, "#note-sender_port")).isEqualTo("Write a whole number.");

    robot.clickOn("#answer-sender_port").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("54321").push(KeyCode.ENTER);
    assertThat(text(robot, "#note-sender_port")).isEqualTo("noted");
  }

  /** Once it is there and stays: a lab that is opened is laid out as it is read. */
  private static void click(FxRobot robot, String name) {
    await().ignoreExceptions().until(() -> robot.clickOn(name) != null);
  }

  @Test
  void showsTheLabsByKeyAndHidesThem(FxRobot robot) {
    ToggleButton labs = robot.lookup("#labs").query();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await().until(() -> there(robot, "#labs-list"));
    assertThat(labs.isSelected()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await().until(() -> !there(robot, "#labs-list"));
    assertThat(labs.isSelected()).isFalse();
  }

  @Test
  void dimsTheWindowWithoutStandingInTheWay(FxRobot robot) {
    robot.interact(() -> window.openLab("sockets/four-tuple"));
    await().until(() -> there(robot, "#lab-light"));
    click(robot, "#lab-light");
    await().until(() -> there(robot, "#spotlight"));
    robot.clickOn("#freeze");

    await().until(() -> !there(robot, "#spotlight"));
    assertThat(live.frozen()).isTrue();
  }

  @Test
  void givesEveryControlOfALabANameAndATooltip(FxRobot robot) {
    robot.interact(() -> window.openLab("sockets/in-use"));
    await().until(() -> there(robot, "#answer-why-2"));
    robot.interact(() -> assertThat(WindowTest.unnamed(window.root())).isEmpty());
  }
}
