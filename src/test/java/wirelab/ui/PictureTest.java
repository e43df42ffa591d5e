package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import wirelab.ui.base.Theme;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;

/** Pictures in the size of their place, whatever size they were sent in. */
@SuppressWarnings("NullAway.Init") // the extension opens the window before each test
@ExtendWith(ApplicationExtension.class)
final class PictureTest {
  private Live live;
  private WindowController window;
  private Stage stage;

  @Start
  void open(Stage shown) {
    stage = shown;
    live = Desk.live(Desk.PLAN);
    window = new WindowController(live, Theme.LIGHT, new Chosen(), List.of());
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
  void areBroughtToTheSizeInWhichTheyAreShown(FxRobot robot) {
    ImageView view = picture(robot);
    await().until(() -> exact(view));

    assertThat(view.getFitWidth()).isBetween(400.0, 600.0);
    assertThat(view.isSmooth()).isFalse();
  }

  @Test
  void areDrawnAgainWhereTheWindowShrinksWhileItIsFrozen(FxRobot robot) {
    ImageView view = picture(robot);
    await().until(() -> exact(view));
    robot.interact(() -> live.frozenProperty().set(true));
    double before = view.getFitWidth();
    robot.interact(() -> stage.setWidth(1_040));
    await().until(() -> view.getFitWidth() < before && exact(view));

    assertThat(live.frozen()).isTrue();
  }

  @Test
  void haveThePixelsThatWereSentHoweverLargeTheyAreShown(FxRobot robot) {
    ImageView view = picture(robot);
    await().until(() -> exact(view));
    robot.clickOn(view);
    await().until(() -> live.selection().spot() != null);

    Selection.Spot spot = Objects.requireNonNull(live.selection().spot());
    assertThat(spot.x()).isBetween(317, 322);
    assertThat(spot.y()).isBetween(237, 242);
    robot.push(KeyCode.ESCAPE);
  }

  private static ImageView picture(FxRobot robot) {
    return robot.lookup("#receiver-picture .image-view").query();
  }

  private static boolean exact(ImageView view) {
    Image image = view.getImage();
    return image != null
        && image.getWidth() == view.getFitWidth()
        && image.getHeight() == view.getFitHeight();
  }
}
