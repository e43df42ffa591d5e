package wirelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.event.Event;
import wirelab.event.Event.PictureState;
import wirelab.model.Side;

final class LossesTest {
  private final Losses losses = new Losses();

  @Test
  void countsTheGapsBetweenNumbers() {
    receive(0, PictureState.INTACT);
    receive(3, PictureState.UNVERIFIED);

    assertThat(losses.count()).isEqualTo(2);
  }

  @Test
  void countsAnIncompletePictureAsLost() {
    receive(0, PictureState.INTACT);
    receive(1, PictureState.INCOMPLETE);

    assertThat(losses.count()).isEqualTo(1);
  }

  @Test
  void doesNotBlameAReceiverThatCameLater() {
    receive(500, PictureState.INTACT);

    assertThat(losses.count()).isZero();
  }

  @Test
  void keepsWhatWasLostOnEarlierConnections() {
    receive(0, PictureState.INTACT);
    receive(2, PictureState.INTACT);
    losses.connected();
    receive(0, PictureState.INTACT);

    assertThat(losses.count()).isEqualTo(1);
  }

  private void receive(long number, PictureState state) {
    losses.received(new Event.PictureReceived(0, Side.RECEIVER, number, number, 0, state));
  }
}
