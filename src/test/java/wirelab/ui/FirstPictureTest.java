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
    assertThat(first.figure()).isEqualTo("no picture was drawn");
    passed(Stage.DRAW);
    String figure = first.figure();
    passed(Stage.DRAW);

    assertThat(figure)
        .matches("first picture drawn \\d+\\.\\d\\d s after the program was started")
        .isEqualTo(first.figure());
  }

  @Test
  void knowsWhenTheProgramWasStarted() {
    assertThat(FirstPicture.startOfProgram()).isBefore(Instant.now());
  }

  private void passed(Stage stage) {
    log.accept(new Event.StagePassed(0, Side.RECEIVER, stage, 1, 1, 1));
  }
}
