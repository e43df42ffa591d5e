package wirelab.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wirelab.os.TcpState;

final class TransitionTest {
  @Test
  void aClientConnectsOverSynSent() {
    assertThat(Transition.way(TcpState.CLOSED, TcpState.ESTABLISHED))
        .containsExactly(Transition.CONNECTS, Transition.IS_ANSWERED);
  }

  @Test
  void aServerIsCalledOverSynReceived() {
    assertThat(Transition.way(TcpState.LISTEN, TcpState.ESTABLISHED))
        .containsExactly(Transition.IS_CALLED, Transition.IS_ACCEPTED);
  }

  @Test
  void whoEndsLastLeavesNoTimeWait() {
    assertThat(Transition.way(TcpState.CLOSE_WAIT, TcpState.CLOSED))
        .containsExactly(Transition.ENDS_TOO, Transition.IS_OVER);
  }

  @Test
  void whoEndsFirstWaits() {
    assertThat(Transition.way(TcpState.ESTABLISHED, TcpState.TIME_WAIT))
        .containsExactly(
            Transition.ENDS_FIRST, Transition.END_IS_ACKNOWLEDGED, Transition.OTHER_ENDS_TOO);
  }

  @Test
  void aResetGoesAlongNoArrow() {
    assertThat(Transition.way(TcpState.ESTABLISHED, TcpState.CLOSED)).isEmpty();
    assertThat(Transition.resets(TcpState.ESTABLISHED)).isTrue();
  }

  @Test
  void everyStateIsReachedAndLeft() {
    Set<TcpState> from = EnumSet.noneOf(TcpState.class);
    Set<TcpState> to = EnumSet.noneOf(TcpState.class);
    for (Transition transition : Transition.values()) {
      from.add(transition.from());
      to.add(transition.to());
    }
    assertThat(from).containsExactlyInAnyOrder(TcpState.values());
    assertThat(to).containsExactlyInAnyOrder(TcpState.values());
  }
}
