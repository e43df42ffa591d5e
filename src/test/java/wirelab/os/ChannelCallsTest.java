package wirelab.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Java's channels do what the system's calls do, as far as they can. */
class ChannelCallsTest extends SocketCallsContract {
  private final SocketCalls calls = Sockets.channels();

  @Override
  SocketCalls calls() {
    return calls;
  }

  @Test
  void saysWhatItCanNotShow() throws Exception {
    int socket = calls.socket(Family.AF_INET, SocketType.SOCK_STREAM, 0);

    assertThat(calls.state(socket)).isEqualTo(new SocketState(Optional.empty(), -1, -1));
    assertThat(Ends.error(() -> calls.setOption(socket, SocketFlag.IP_TTL, 3)))
        .isEqualTo("ENOPROTOOPT");
    assertThat(Ends.error(() -> calls.socket(Family.AF_INET, SocketType.SOCK_RAW, 17)))
        .isEqualTo("EPROTONOSUPPORT");
    assertThat(calls.lacking()).hasSize(5);
    calls.close(socket);
  }

  @Test
  void standsInWhereTheSystemsCallsAreNotKnown() {
    assertThat(Sockets.find(Optional.empty()).lacking())
        .hasSize(6)
        .first()
        .asString()
        .endsWith(": its own calls are not known");
  }
}
