package wirelab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirelab.machine.Screen;
import wirelab.machine.Screen.Place;

class DisplayTest {
  private final Properties before = new Properties();

  @BeforeEach
  void forgetsWhereToDraw() {
    before.putAll(System.getProperties());
    System.clearProperty("glass.platform");
    System.clearProperty("prism.order");
  }

  @AfterEach
  void restoresWhereToDraw() {
    System.setProperties(before);
  }

  @Test
  void makesJavaFxDrawInMemoryWithoutAScreen() {
    Screen memory = new Screen(Place.MEMORY, false, "no display", "get one");

    assertThat(Display.prepare(memory)).isEqualTo(memory);
    assertThat(System.getProperty("glass.platform")).isEqualTo("Headless");
    assertThat(System.getProperty("prism.order")).isEqualTo("sw");
  }

  @Test
  void leavesTheChoiceToJavaFxOnADesktop() {
    Display.prepare(new Screen(Place.DESKTOP, false, "", ""));

    assertThat(System.getProperty("glass.platform")).isNull();
    assertThat(System.getProperty("prism.order")).isNull();
  }

  @Test
  void drawsInMemoryWhereOnlyAPictureIsWanted() {
    assertThat(Display.prepare(true).place()).isEqualTo(Place.MEMORY);
  }

  @Test
  void putsThePictureIntoTheBuildOfTheProgramThatWasStarted() {
    assertThat(Display.picture("/home/ada/wirelab"))
        .isEqualTo(Path.of("/home/ada/wirelab/target/wirelab-window.png"));
    assertThat(Display.picture(null)).isEqualTo(Path.of("wirelab-window.png"));
  }

  @Test
  void tellsWhyThereIsNoWindowAndWhatHappensInstead() {
    assertThat(Display.announcement(new Screen(Place.MEMORY, false, "no display", "get one")))
        .isEqualTo(
            "no display (get one): opening the window in memory for 10 s, to make a picture of it");
  }
}
