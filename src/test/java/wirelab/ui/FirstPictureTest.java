package wirelab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.SessionLog;
import wirelab.event.Stage;
import wirelab.model.Side;

final class FirstPictureTest {
  private final SessionLog log = new SessionLog(10);

  @Test
  void countsFromTheStartOfTheProgramToTheFirstPictureOnly() {
    FirstPicture first = new FirstPicture(log, Instant.now().minusSeconds(5));
    passed(Stage.DECODE);
    assertThat(first.pulse()).isFalse();
    assertThat(first.figure()).isEqualTo("no picture was shown");
    passed(Stage.DRAW);
    assertThat(pulses(first)).isEqualTo(4);
    String figure = first.figure();
    passed(Stage.DRAW);
    assertThat(pulses(first)).isEqualTo(1);

    assertThat(figure)
        .matches("first picture shown \\d+\\.\\d\\d s after the program was started")
        .isEqualTo(first.figure());
  }

  @Test
  void knowsWhenTheProgramWasStarted() {
    assertThat(FirstPicture.startOfProgram()).isBefore(Instant.now());
  }

  /** How many it takes until the picture is on the screen. */
  private static int pulses(FirstPicture first) {
    int count = 1;
    while (!first.pulse()) {
      count++;
    }
    return count;
  }

  private void passed(Stage stage) {
    log.accept(new Event.StagePassed(0, Side.RECEIVER, stage, 1, 1, 1));
  }
}
