package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import wirelab.model.ByteRange;
import wirelab.ui.base.Fonts;
import wirelab.ui.base.Theme;

/** What people do with bytes, done by a robot. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class BytesViewTest {
  private static final ByteSource HUGE =
      new ByteSource() {
        @Override
        public long length() {
          return 1L << 40;
        }

        @Override
        public int read(long offset, byte[] into) {
          for (int i = 0; i < into.length; i++) {
            into[i] = (byte) (offset + i);
          }
          return into.length;
        }
      };

  private BytesView view;

  @Start
  void open(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.LIGHT.controls());
    BytesController pane = new BytesController();
    view = pane.view();
    view.setStyle("-wirelab-selection: blue; -wirelab-tint-0: red;");
    stage.setScene(new Scene(pane.root(), 900, 600));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.show(HUGE);
    view.requestFocus();
  }

  @Test
  void selectsWithTheKeyboard(FxRobot robot) {
    robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);

    assertThat(selection()).isEqualTo(new ByteRange(17, 34));
  }

  @Test
  void goesToTheLastOfVeryManyBytesAndBack(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.END);
    await().until(() -> view.top() == view.lowest());
    assertThat(selection()).isEqualTo(ByteRange.of((1L << 40) - 1, 1));

    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    await().until(() -> view.top() == 0);
    assertThat(selection()).isEqualTo(ByteRange.of(0, 1));
  }

  @Test
  void tellsTheByteUnderTheMouse(FxRobot robot) {
    robot.moveTo(at(35));
    assertThat(view.hoveredProperty().get()).isEqualTo(35);

    robot.interact(() -> view.scrollTo(1L << 30));
    robot.moveTo(at(20));
    assertThat(view.hoveredProperty().get()).isEqualTo((1L << 34) + 20);
  }

  @Test
  void selectsWithTheMouse(FxRobot robot) {
    robot.drag(at(18)).dropTo(at(40));

    assertThat(selection()).isEqualTo(new ByteRange(18, 41));
  }

  @Test
  void copiesWhatIsSelectedAsHex(FxRobot robot) {
    robot.interact(() -> view.select(new ByteRange(16, 20)));
    robot.push(KeyCode.CONTROL, KeyCode.C);

    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("10 11 12 13"));
  }

  @Test
  void scrollsNoFurtherThanItMust(FxRobot robot) {
    robot.interact(() -> view.reveal(new ByteRange(64, 80)));
    assertThat(view.top()).isZero();

    robot.interact(() -> view.reveal(ByteRange.of(16_000, 16)));
    await().until(() -> view.top() == 1000 + 1 - view.page());
  }

  @Test
  void keepsItsPlaceWhereARowTakesFewerBytes(FxRobot robot) {
    robot.interact(
        () -> {
          view.scrollTo(1000);
          view.columnsProperty().set(8);
        });

    assertThat(view.top()).isEqualTo(2000);
  }

  @Test
  void coversSelectedBytesWithAnotherColour(FxRobot robot) {
    robot.interact(
        () -> {
          view.setTints(List.of(new Tint(new ByteRange(0, 64), 0, "packet 1")));
          view.select(new ByteRange(0, 32));
        });
    robot.interact(
        () -> {
          WritableImage image = view.snapshot(null, null);
          assertThat(corner(image, 16)).isEqualTo(Color.BLUE);
          assertThat(corner(image, 48)).isEqualTo(Color.RED);
          assertThat(corner(image, 64)).isEqualTo(Color.WHITE);
        });
  }

  @Test
  void drawsOnlyWhatIsInSight(FxRobot robot) {
    AtomicInteger most = new AtomicInteger();
    robot.interact(
        () ->
            view.show(
                new ByteSource() {
                  @Override
                  public long length() {
                    return 4L << 30;
                  }

                  @Override
                  public int read(long offset, byte[] into) {
                    most.accumulateAndGet(into.length, Math::max);
                    return into.length;
                  }
                }));
    robot.interact(() -> view.scrollTo(1 << 20));
    robot.interact(() -> view.snapshot(null, null));

    assertThat(most.get()).isBetween(16, 16 * 64);
  }

  @Test
  void searchesWhenAskedTo(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F).write("ABC").push(KeyCode.ENTER);
    await().until(() -> selection().equals(new ByteRange(65, 68)));

    robot.push(KeyCode.F3);
    await().until(() -> selection().equals(new ByteRange(256 + 65, 256 + 68)));

    robot.push(KeyCode.ESCAPE);
    assertThat(view.isFocused()).isTrue();
  }

  @Test
  void saysWhereTheCursorIs(FxRobot robot) {
    robot.interact(() -> view.select(new ByteRange(10, 12)));

    assertThat(view.getAccessibleText()).isEqualTo("Byte 11 of 1,099,511,627,776: 0b, 2 selected");
  }

  private ByteRange selection() {
    return view.selectionProperty().get();
  }

  /** On the screen, the middle of a byte's digits in the first rows. */
  private Point2D at(int offset) {
    double letter = view.letters().width();
    double x = (Places.MARGIN + view.grid().hex(offset % 16) + 1) * letter;
    int row = offset / 16;
    return view.localToScreen(x, view.getInsets().getTop() + (row + 0.5) * view.rowHeight());
  }

  /** The colour at the upper left of a byte's digits. */
  private Color corner(WritableImage image, int offset) {
    Point2D middle = view.screenToLocal(at(offset));
    int x = (int) (middle.getX() - view.letters().width() * 1.3);
    int y = (int) (middle.getY() - view.rowHeight() / 2 + 2);
    return image.getPixelReader().getColor(x, y);
  }
}
