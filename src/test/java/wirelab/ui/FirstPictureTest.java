package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FirstPictureTest {
  private boolean taken;

  @Test
  void waitsUntilThePictureHasBeenRendered() {
    FirstPicture first = new FirstPicture(() -> taken, Instant.now().minusSeconds(5));
    assertThat(first.pulse()).isFalse();
    assertThat(first.figure()).isEqualTo("no picture was shown");
    taken = true;
    assertThat(first.pulse()).isFalse();
    assertThat(first.pulse()).isFalse();
    assertThat(first.pulse()).isTrue();
    String figure = first.figure();

    assertThat(figure).matches("first picture shown [56]\\.\\d\\d s after the program was started");
    assertThat(first.pulse()).isTrue();
    assertThat(first.figure()).isEqualTo(figure);
  }

  @Test
  void knowsWhenTheProgramWasStarted() {
    assertThat(FirstPicture.startOfProgram()).isBefore(Instant.now());
  }
}
