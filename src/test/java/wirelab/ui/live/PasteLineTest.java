package wirelab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.model.HostPort;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

final class PasteLineTest {
  private static final HostPort THERE = new HostPort("192.168.1.5", 9999);

  @Test
  void callsTheTutorialsWireByItsName() {
    assertThat(PasteLine.send(THERE, Wire.TUTORIAL))
        .isEqualTo("./wirelab send --to 192.168.1.5:9999 --wire tutorial");
  }

  @Test
  void quotesWhatAShellWouldTakeForARedirection() {
    Wire wire = new Wire(Spec.of("tcp"), Spec.of(">L"), Spec.of("pickle").with("jpeg", "80"));

    assertThat(PasteLine.receive(new HostPort("0.0.0.0", 9999), wire))
        .isEqualTo("./wirelab receive --listen 0.0.0.0:9999 --wire 'tcp+>L+pickle:jpeg=80'");
  }

  @Test
  void quotesTheBracketsOfIpv6() {
    assertThat(PasteLine.send(new HostPort("::1", 9999), Wire.TUTORIAL))
        .isEqualTo("./wirelab send --to '[::1]:9999' --wire tutorial");
  }
}
