package wirelab.ui.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import wirelab.inspect.PacketRow;
import wirelab.ui.base.Fonts;
import wirelab.ui.base.Theme;

/** What people do with packets, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class PacketsViewTest {
  private final Log log = new Log(1, 1_000_001);
  private final List<String> done = new ArrayList<>();
  private PacketsView view;

  @Start
  void open(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.LIGHT.controls());
    view = new PacketsView();
    stage.setScene(new Scene(view, 900, 500));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.show(log);
    view.requestFocus();
    view.setActions(
        new PacketActions() {
          @Override
          public void follow(PacketRow row) {
            done.add("follow " + row.number());
          }

          @Override
          public void mark(PacketRow row) {
            done.add("mark " + row.number());
          }

          @Override
          public void comment(PacketRow row) {
            done.add("comment " + row.number());
          }
        });
  }

  @Test
  void keepsTheNewestInSightUntilSomeoneScrollsUp(FxRobot robot) {
    robot.interact(
        () -> {
          log.become(1, 1_020_001);
          view.pulse();
        });
    assertThat(view.sheet().top()).isEqualTo(view.sheet().lowest());

    robot.moveTo(view).scroll(5, VerticalDirection.UP);
    assertThat(view.followingProperty().get()).isFalse();
    robot.interact(() -> view.sheet().scrollTo(500));
    robot.interact(
        () -> {
          log.become(101, 1_040_001);
          view.pulse();
        });
    assertThat(view.sheet().top()).isEqualTo(400);
  }

  @Test
  void walksWithTheKeyboardAlone(FxRobot robot) {
    robot.push(KeyCode.END);
    assertThat(selected()).isEqualTo(1_000_000);
    assertThat(view.followingProperty().get()).isFalse();

    robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN);
    assertThat(selected()).isEqualTo(999_999);

    robot.push(KeyCode.HOME);
    await().until(() -> view.sheet().top() == 0);
    assertThat(selected()).isEqualTo(1);
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(selected()).isEqualTo(1 + view.sheet().page());
  }

  @Test
  void doesWhatTheKeysSay(FxRobot robot) {
    robot.interact(() -> view.select(17));
    robot
        .push(KeyCode.CONTROL, KeyCode.D)
        .push(KeyCode.CONTROL, KeyCode.M)
        .push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C)
        .push(KeyCode.CONTROL, KeyCode.C);

    assertThat(done).containsExactly("follow 17", "mark 17", "comment 17");
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("17\t0.016000\t"));
  }

  @Test
  void selectsAndTellsThePacketUnderTheMouse(FxRobot robot) {
    robot.interact(
        () -> {
          view.followingProperty().set(false);
          view.sheet().scrollTo(0);
        });
    Point2D third = view.sheet().localToScreen(200, view.sheet().rowHeight() * 2.5);
    robot.moveTo(third);
    assertThat(view.hoveredProperty().get()).isEqualTo(3);

    robot.clickOn(third);
    assertThat(selected()).isEqualTo(3);
    assertThat(view.sheet().getAccessibleText()).startsWith("Packet 3 0.002000 ");
  }

  @Test
  void listsWhatAFilterLetsPass(FxRobot robot) {
    robot.interact(() -> view.filter(new long[] {7, 70, 700, 0, 0}, 3));
    robot.push(KeyCode.HOME).push(KeyCode.DOWN);
    assertThat(selected()).isEqualTo(70);

    robot.interact(view::clearFilter);
    robot.push(KeyCode.DOWN);
    assertThat(selected()).isEqualTo(71);
  }

  @Test
  void writesTimesOtherwiseWhenTheirTitleIsPressed(FxRobot robot) {
    robot.clickOn("#packets-time");

    assertThat(view.timeFormatProperty().get()).isEqualTo(TimeFormat.ABSOLUTE);
    Labeled title = robot.lookup("#packets-time").query();
    assertThat(title.getText()).isEqualTo("Time of day");
  }

  private long selected() {
    return view.selectedProperty().get();
  }
}
