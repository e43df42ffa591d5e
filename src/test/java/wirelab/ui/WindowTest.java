package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.model.Side;
import wirelab.spi.Spec;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** What people do with the window, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  private static final int COLOURS_OF_A_PICTURE = 8;

  private Live live;
  private WindowController window;
  private final Chosen files = new Chosen();
  private Stage stage;

  @Start
  void open(Stage given) {
    stage = given;
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, files, List.of());
    window.open(stage, 1440, 900);
    live.start();
  }

  @Stop
  void close() {
    stage.setWidth(1440); // the next test has the same stage
    window.close();
    live.close();
  }

  @Test
  void opensAndStreams(FxRobot robot) {
    awaitPicture(robot, "#sender-picture");
    awaitPicture(robot, "#receiver-picture");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    awaitRows(robot);
  }

  @Test
  void switchesTheCodecWhileItRuns(FxRobot robot) {
    awaitPicture(robot, "#receiver-picture");
    choose(robot, "#codec", "pickle");

    await().until(() -> switchedTo("codec", "pickle"));
    await().until(() -> pictures() > 3);
    assertThat(live.running()).isTrue();
  }

  @Test
  void switchesToDatagramsAndTakesTheFramingAlong(FxRobot robot) {
    awaitPicture(robot, "#receiver-picture");
    choose(robot, "#transport", "udp");

    await().until(() -> text(robot, "#message").startsWith("Framing switched to chunks"));
    await().until(() -> live.readingProperty().get().flow(Side.RECEIVER).calls() > 100);
    assertThat(live.plan().wire().framing()).isEqualTo(Spec.of("chunks"));
  }

  @Test
  void stopsAndStartsAgain(FxRobot robot) {
    awaitPicture(robot, "#receiver-picture");
    robot.clickOn("#run");
    await().until(() -> text(robot, "#summary").startsWith("Stopped"));
    assertThat(text(robot, "#run")).isEqualTo("_Start");

    robot.push(KeyCode.F5);
    await().until(() -> text(robot, "#summary").startsWith("Running"));
    await().until(() -> pictures() > 3);
  }

  @Test
  void holdsWhatIsShownWhileTheStreamGoesOn(FxRobot robot) {
    awaitPicture(robot, "#receiver-picture");
    robot.push(KeyCode.F);
    await().until(() -> text(robot, "#summary").contains("view frozen"));
    Object held = live.readingProperty().get();
    long before = live.log().appended();
    await().until(() -> live.log().appended() > before + 100);

    assertThat(live.readingProperty().get()).isSameAs(held);
  }

  @Test
  void changesItsTheme(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.T);
    await().until(() -> window.root().getStyleClass().contains("theme-dark"));
    robot.push(KeyCode.CONTROL, KeyCode.T);
    await().until(() -> window.root().getStyleClass().contains("theme-projector"));
  }

  @Test
  void saysWhatIsWrongWithAnAddress(FxRobot robot) {
    robot.doubleClickOn("#address").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("nowhere").push(KeyCode.ENTER);

    await().until(() -> text(robot, "#message").startsWith("address 'nowhere'"));
    ComboBox<?> address = robot.lookup("#address").query();
    assertThat(address.getEditor().getText()).isEqualTo("127.0.0.1:0");
  }

  @Test
  void showsALineToPasteWhereTheOtherEndIsElsewhere(FxRobot robot) {
    choose(robot, "#role", "RECEIVER");

    await().until(() -> robot.lookup("#paste-line").match(Node::isVisible).tryQuery().isPresent());
    await()
        .until(
            () ->
                robot.lookup("#paste-line").queryAll().stream()
                    .filter(WindowTest::inSight)
                    .map(node -> ((TextInputControl) node).getText())
                    .anyMatch(line -> line.startsWith("./wirelab send --to 127.0.0.1:")));
  }

  @Test
  void showsSettingsOfTheCodecFromItsDescriptor(FxRobot robot) {
    robot.clickOn("#settings-button");

    await().until(() -> robot.lookup("#setting-jpeg").tryQuery().isPresent());
    await().until(() -> robot.lookup("#setting-queue").tryQuery().isPresent());
    robot.interact(() -> assertThat(unnamed(robot.lookup("#settings").query())).isEmpty());
  }

  @Test
  void givesEveryControlANameAndATooltip(FxRobot robot) {
    TabPane tabs = robot.lookup("#tabs").query();
    robot.interact(() -> tabs.getTabs().forEach(tabs.getSelectionModel()::select));
    robot.interact(() -> assertThat(unnamed(window.root())).isEmpty());
  }

  @Test
  void clipsNoTextOfThePartsAlongTheTop(FxRobot robot) {
    for (int width : new int[] {1000, 1440, 1920}) {
      robot.interact(
          () -> {
            stage.setWidth(width);
            window.root().applyCss();
            window.root().layout();
          });
      robot.interact(
          () -> {
            Bounds top = robot.lookup(".toolbar").query().getLayoutBounds();
            for (Node field : robot.lookup(".field").queryAll()) {
              assertThat(field.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(top.getMaxX());
            }
          });
    }
  }

  @Test
  void stepsThroughTheReceiveBuffer(FxRobot robot) {
    awaitPicture(robot, "#receiver-picture");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    await().until(() -> text(robot, "#buffer-headline").startsWith("Message"));
    robot.clickOn("#buffer-message-back");
    assertThat(text(robot, "#buffer-event")).startsWith("The message is complete");

    robot.clickOn("#buffer-drawing").push(KeyCode.LEFT);
    if (text(robot, "#buffer-event").startsWith("The first 8 bytes")) {
      robot.push(KeyCode.LEFT); // one recv() has brought all of it
    }
    assertThat(text(robot, "#buffer-event")).startsWith("recv() returned");
    assertThat(live.selection().call()).extracting(Event.Call::name).isEqualTo(CallName.RECV);
    robot.push(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.LEFT);
    assertThat(text(robot, "#buffer-event")).startsWith("The message is complete");
  }

  @Test
  void showsTheCodeOfACallThatIsChosen(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    awaitRows(robot);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("recv");
    TableView<?> table = robot.lookup("#calls-table").query();
    await().until(() -> table.getItems().size() > 3);
    robot.interact(() -> table.getSelectionModel().select(1));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);

    await().until(() -> text(robot, "#java-title").startsWith("Java · wirelab/transport/tcp/Tcp"));
    assertThat(text(robot, "#python-title")).startsWith("Python · tutorial_receiver.py, line");
    Event.Call chosen = live.selection().call();
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(live.selection().call()).isNotNull().isNotEqualTo(chosen);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(live.selection().call()).isEqualTo(chosen);
  }

  @Test
  void reachesEachTabByItsKey(FxRobot robot) {
    TabPane tabs = robot.lookup("#tabs").query();
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      robot.push(KeyCode.CONTROL, KeyCode.getKeyCode("" + (i + 1)));
      assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(i);
      assertThat(tabs.getTabs().get(i).getTooltip().getText())
          .endsWith("(Ctrl+%d)".formatted(i + 1));
    }
  }

  /** Chooses the entry of a list whose value is, or is named, {@code name}. */
  private static void choose(FxRobot robot, String list, String name) {
    ComboBox<?> box = robot.lookup(list).query();
    robot.interact(box::requestFocus);
    int from = box.getSelectionModel().getSelectedIndex();
    int to = -1;
    for (int i = 0; i < box.getItems().size(); i++) {
      String item = String.valueOf(box.getItems().get(i));
      if (item.equals(name) || item.startsWith("Descriptor[name=" + name + ",")) {
        to = i;
      }
    }
    assertThat(to).as(name + " in " + list).isNotNegative();
    robot.push(KeyCode.F4);
    for (int i = from; i != to; i += Integer.signum(to - from)) {
      robot.push(to > from ? KeyCode.DOWN : KeyCode.UP);
    }
    robot.push(KeyCode.ENTER);
  }

  private static String text(FxRobot robot, String name) {
    Labeled label = robot.lookup(name).query();
    return label.getText();
  }

  private boolean switchedTo(String what, String after) {
    return live.log().events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Switched switched
                    && switched.what().equals(what)
                    && switched.after().startsWith(after));
  }

  private long pictures() {
    return live.readingProperty().get().figures().received().pictures();
  }

  private static void awaitPicture(FxRobot robot, String name) {
    await().until(() -> colours(robot, name) >= COLOURS_OF_A_PICTURE);
  }

  private static void awaitRows(FxRobot robot) {
    TableView<?> table = robot.lookup("#calls-table").query();
    await().until(() -> table.getItems().size() > 10);
  }

  private static int colours(FxRobot robot, String name) {
    Node node = robot.lookup(name).query();
    List<WritableImage> images = new ArrayList<>();
    robot.interact(() -> images.add(node.snapshot(null, null)));
    WritableImage image = images.getFirst();
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 8) {
      for (int x = 0; x < image.getWidth(); x += 8) {
        colours.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return colours.size();
  }

  private static boolean inSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Controls that the keyboard reaches and that lack a name or a tooltip. */
  static List<String> unnamed(Node root) {
    List<String> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (node instanceof Control control
        && !(node instanceof Label)
        && control.isFocusTraversable()) {
      String name = control.getAccessibleText();
      boolean named = name != null && !name.isBlank();
      boolean scroll =
          control instanceof javafx.scene.control.ScrollPane
              || control instanceof javafx.scene.control.TabPane; // its tabs have tooltips
      if (!named || (control.getTooltip() == null && !scroll)) {
        found.add(control + " name=" + name + " tooltip=" + control.getTooltip());
      }
      if (!scroll && !(control instanceof javafx.scene.control.SplitPane)) {
        return;
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
