package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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

/** Two wires compared in front of a class, by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class CompareTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private Live live;
  private WindowController window;

  @BeforeAll
  static void keepsNothingOfTheUser() {
    System.setProperty(StateFolder.PROPERTY, folder.toString());
  }

  @AfterAll
  static void forgetsTheFolder() {
    System.clearProperty(StateFolder.PROPERTY);
  }

  @Start
  void open(Stage stage) {
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of());
    window.open(stage, 1440, 900);
  }

  @Stop
  void close() {
    window.close();
    live.close();
  }

  @Test
  void comparesTwoWiresReadsTheChartAndGoesToAPicture(FxRobot robot) throws Exception {
    robot.clickOn("#tab-compare");
    type(robot, "#compare-pictures", "40");
    type(robot, "#compare-warm-up", "10");
    type(robot, "#compare-name", "in class");
    robot.clickOn("#compare-run");
    ListView<?> kept = robot.lookup("#compare-kept").query();
    await().atMost(PATIENCE).until(() -> kept.getItems().size() == 1);

    await()
        .untilAsserted(
            () ->
                assertThat(text(robot, "#compare-verdict"))
                    .contains("tcp+Q+java", "tcp+Q+struct", "blocks of two pictures", "copies"));
    await()
        .untilAsserted(
            () ->
                assertThat(folder.resolve("runs"))
                    .isDirectoryContaining(file -> file.endsWith("in class.run.jsonl")));

    robot.clickOn("#chart-stages");
    Node chart = robot.lookup("#chart-view").query();
    robot.interact(chart::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    await()
        .until(() -> text(robot, "#compare-reading").startsWith("tcp+Q+struct, median, encode: "));
    robot.push(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> live.inspection().subject().file());
    await().until(() -> !live.inspection().subject().trace().flows().isEmpty());
  }

  @Test
  void saysInOneLineWhatIsNoWire(FxRobot robot) throws Exception {
    Files.createDirectories(folder.resolve("runs"));
    robot.clickOn("#tab-compare");
    type(robot, "#compare-pictures", "many");
    robot.clickOn("#compare-run");
    await()
        .until(
            () ->
                live.noticeProperty().get().text().equals("pictures 'many': write 2 to 1,000,000"));
  }

  private static void type(FxRobot robot, String field, String text) {
    TextField found = robot.lookup(field).query();
    robot.interact(() -> found.setText(text));
  }

  private static String text(FxRobot robot, String name) {
    return robot.lookup(name).<Labeled>query().getText();
  }
}
