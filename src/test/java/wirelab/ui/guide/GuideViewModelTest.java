package wirelab.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.model.HostPort;
import wirelab.model.Side;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Interfaces;

final class GuideViewModelTest {
  private static final HostPort HERE = new HostPort("127.0.0.1", 9999);

  @Test
  void tellsHowToStartASenderInAnotherTerminal() {
    try (Desk desk = new Desk(Desk.PLAN.withAddress(HERE))) {
      GuideViewModel model = new GuideViewModel(desk.live(), Side.SENDER);

      assertThat(model.lineProperty().get())
          .isEqualTo("./wirelab send --to 127.0.0.1:9999 --wire tcp+Q+struct");
      assertThat(model.hintProperty().get()).isEmpty();
    }
  }

  @Test
  void warnsOfAnAddressThatTheReceiverDoesNotListenAt() {
    try (Desk desk = new Desk(Desk.PLAN.withAddress(HERE))) {
      GuideViewModel model = new GuideViewModel(desk.live(), Side.SENDER);
      model
          .addressProperty()
          .set(new Interfaces.Entry("192.168.1.5", "network", Interfaces.Reach.NETWORK));

      assertThat(model.hintProperty().get())
          .isEqualTo(
              "This receiver listens on 127.0.0.1 only. Choose 192.168.1.5 under Address to be"
                  + " reached there.");
    }
  }

  @Test
  void tellsHowToStartAReceiverOnTheMachineThatIsSentTo() {
    try (Desk desk = new Desk(Desk.PLAN.withAddress(new HostPort("192.168.1.5", 9999)))) {
      GuideViewModel model = new GuideViewModel(desk.live(), Side.RECEIVER);

      assertThat(model.lineProperty().get())
          .isEqualTo("./wirelab receive --listen 0.0.0.0:9999 --wire tcp+Q+struct");
    }
  }
}
