package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.pipeline.Plan;
import wirelab.slides.Deck;
import wirelab.slides.Decks;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;

/** What a lecturer does with slides, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class SlidesTest {
  /** Small pictures, not many a second. */
  private static final Plan PLAN = Desk.PLAN.withFeed(Desk.DATAGRAMS.feed());

  private static final Deck DECK = Decks.in(Path.of("slides")).find("lecture").orElseThrow();

  /** In pixels, of a window that is 720 high: a slide has 53 such lines at most. */
  private static final double LEAST_LETTERS = 13;

  private Live live;
  private WindowController window;

  @Start
  void open(Stage stage) {
    live = Desk.live(PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of());
    window.open(stage, 1280, 720);
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

  private void show(FxRobot robot) {
    robot.interact(() -> window.openSlides(DECK, 1));
    await().until(() -> there(robot, ".slide"));
  }

  @Test
  void goesThroughTheSlidesByKeyAndByRemote(FxRobot robot) {
    show(robot);

    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.RIGHT).push(KeyCode.SPACE);
    assertThat(text(robot, "#slide-position")).isEqualTo("4 / 27");
    robot.push(KeyCode.PAGE_UP).push(KeyCode.LEFT);
    assertThat(text(robot, ".slide-title")).isEqualTo("What is a socket?");
    robot.push(KeyCode.END).push(KeyCode.PAGE_DOWN);
    assertThat(text(robot, "#slide-position")).isEqualTo("27 / 27");
    robot.push(KeyCode.HOME).push(KeyCode.B);
    assertThat(there(robot, "#slide-black")).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(there(robot, "#slide-black")).isFalse();
    robot.push(KeyCode.ESCAPE);
    assertThat(there(robot, "#show")).isFalse();
    assertThat(there(robot, "#run")).isTrue();
  }

  @Test
  void putsTheWindowsOwnPanesOnSlidesAndBack(FxRobot robot) {
    Node packets = robot.lookup("#packets").query();
    robot.interact(() -> window.openSlides(DECK, 12));
    await().until(() -> live.running());
    assertThat(within(robot, ".slide", packets)).isTrue();

    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.ESCAPE);
    assertThat(within(robot, "#tabs", packets)).isTrue();
  }

  private static boolean within(FxRobot robot, String place, Node node) {
    Node wanted = robot.lookup(place).query();
    Node up = node;
    while (up != null && !up.equals(wanted)) {
      up = up.getParent();
    }
    return up != null;
  }

  @Test
  void changesTheWireForASlideAndBack(FxRobot robot) {
    robot.interact(() -> window.openSlides(DECK, 10));
    assertThat(live.plan().wire()).hasToString("udp+chunks+pickle");

    robot.push(KeyCode.ESCAPE);
    assertThat(live.plan()).isEqualTo(PLAN);
  }

  @Test
  void goesToASlideFromTheOverview(FxRobot robot) {
    show(robot);

    robot.push(KeyCode.O);
    await().until(() -> there(robot, "#slide-tile-8"));
    robot.clickOn("#slide-tile-8");
    assertThat(text(robot, ".slide-title")).isEqualTo("Implementation of a socket");
    assertThat(there(robot, "#slide-overview")).isFalse();
  }

  @Test
  void showsTheSpeakersNotesInAnotherWindow(FxRobot robot) {
    show(robot);

    robot.push(KeyCode.N);
    await().until(() -> there(robot, "#notes-title"));
    robot.interact(() -> robot.lookup("#notes-forward").queryButton().fire());
    assertThat(text(robot, "#notes-title")).isEqualTo("What is a socket?");
    assertThat(text(robot, "#slide-position")).isEqualTo("2 / 27");
    assertThat(Window.getWindows()).hasSize(2);

    robot.interact(() -> robot.lookup("#slide-leave").queryButton().fire());
    assertThat(Window.getWindows()).hasSize(1);
  }

  @Test
  void pointsWithADotAndWithALight(FxRobot robot) {
    show(robot);

    robot.push(KeyCode.P).moveTo("#slide-stage");
    assertThat(robot.lookup(".pointer-dot").queryAll()).hasSize(1);
    robot.push(KeyCode.F8);
    assertThat(robot.lookup(".pointer-dark").queryAll()).hasSize(1);
    robot.push(KeyCode.P);
    assertThat(there(robot, "#pointer")).isFalse();
  }

  @Test
  void fitsEverySlideOfEveryDeckWithLettersThatCanBeRead(FxRobot robot) {
    Map<String, Double> small = new TreeMap<>();
    robot.interact(
        () ->
            Decks.in(Path.of("slides"))
                .all()
                .forEach(
                    deck -> {
                      for (int i = 1; i <= deck.slides().size(); i++) {
                        window.openSlides(deck, i);
                        double size = lettersShown(robot);
                        if (size < LEAST_LETTERS) {
                          small.put(deck.name() + " " + i, size);
                        }
                      }
                    }));
    assertThat(small).isEmpty();
  }

  private double lettersShown(FxRobot robot) {
    window.root().applyCss();
    window.root().layout();
    Set<Node> columns = robot.lookup(".slide-column").queryAll();
    return columns.stream().mapToDouble(SlidesTest::fontSize).min().orElseThrow();
  }

  /** As {@code Fitted} has set it, of a window that is 720 high. */
  private static double fontSize(Node column) {
    String style = column.getStyle();
    return style.isEmpty() ? Double.MAX_VALUE : Double.parseDouble(style.replaceAll("[^0-9.]", ""));
  }
}
