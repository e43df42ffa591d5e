package wirelab.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.bench.SocketView;
import wirelab.os.TcpState;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** What people do with the call bench, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class CallBenchTest {
  private static final String SENT = "c.send(b\"hello\") → 5";

  private Live live;
  private WindowController window;

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
  void makesAConnectionCallByCallAndGoesBackThroughIt(FxRobot robot) {
    robot.clickOn("#tab-sockets-by-hand");
    listen(robot);
    press(robot, "receiver", "accept");
    await().until(() -> text(robot, "#receiver-told").startsWith("blocks in accept"));

    press(robot, "sender", "socket");
    ended(robot, "c = socket(AF_INET, SOCK_STREAM) → ");
    press(robot, "sender", "connect");
    await().until(() -> text(robot, "#receiver-told").equals("free"));
    await().until(() -> sockets(robot, "receiver").getItems().size() == 2);
    assertThat(state(robot, "receiver", 1)).isEqualTo(TcpState.ESTABLISHED);

    exchange(robot);
    robot.push(KeyCode.CONTROL, KeyCode.UP).push(KeyCode.CONTROL, KeyCode.UP);
    await().until(() -> text(robot, "#bench-result").equals(SENT));
    await().until(() -> text(robot, "#bench-place").startsWith("Step 8 of 1"));
  }

  private static void listen(FxRobot robot) {
    press(robot, "receiver", "socket");
    ended(robot, "s = socket(AF_INET, SOCK_STREAM) → ");
    type(robot, "receiver", "s.bind(\"127.0.0.1\", 0)");
    ended(robot, "s.bind(\"127.0.0.1\", 0) → None");
    press(robot, "receiver", "listen");
    ended(robot, "s.listen(10) → None");
    await().until(() -> state(robot, "receiver", 0) == TcpState.LISTEN);
  }

  /** Five bytes, and a call in the wrong order. */
  private static void exchange(FxRobot robot) {
    press(robot, "sender", "send");
    ended(robot, SENT);
    press(robot, "receiver", "recv");
    ended(robot, "conn.recv(4096) → b'hello'");
    type(robot, "receiver", "s.recv(4096)");
    ended(robot, "s.recv(4096) → ENOTCONN");
    assertThat(text(robot, "#bench-explanation")).isNotEmpty();
  }

  @Test
  void saysUnderTheLineWhatIsWrongWithIt(FxRobot robot) {
    robot.clickOn("#tab-sockets-by-hand");
    type(robot, "sender", "c.conect(1)");

    await().until(() -> text(robot, "#sender-error").contains("'conect' is no call"));
  }

  @Test
  void givesTheTabTheWholeWindowAndTakesItBack(FxRobot robot) {
    assertThat(pictures(robot)).isTrue();
    robot.clickOn("#tab-sockets-by-hand");
    await().until(() -> !pictures(robot));
    robot.push(KeyCode.F11);
    await().until(() -> pictures(robot));
    robot.push(KeyCode.F11);
    robot.clickOn("#tab-calls");
    await().until(() -> pictures(robot));
  }

  private static boolean pictures(FxRobot robot) {
    return robot.lookup("#sender-picture").tryQuery().isPresent();
  }

  private static void press(FxRobot robot, String side, String verb) {
    robot.clickOn("#" + side + "-" + verb).push(KeyCode.ENTER);
  }

  private static void type(FxRobot robot, String side, String line) {
    TextInputControl field = robot.lookup("#" + side + "-line").query();
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(line);
        });
    robot.push(KeyCode.ENTER);
  }

  private static void ended(FxRobot robot, String result) {
    await().until(() -> text(robot, "#bench-result").startsWith(result));
  }

  private static ListView<SocketView> sockets(FxRobot robot, String side) {
    return robot.lookup("#" + side + "-sockets").query();
  }

  private static TcpState state(FxRobot robot, String side, int place) {
    return sockets(robot, side).getItems().get(place).state().tcp().orElse(TcpState.CLOSED);
  }

  private static String text(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return requireNonNull(((Labeled) node).getText());
  }
}
