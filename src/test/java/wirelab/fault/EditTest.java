package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wirelab.event.Event;
import wirelab.fault.Bench.Deed;
import wirelab.spi.Channel;

/** Faults that hit what one chooses. */
@Timeout(30)
final class EditTest {
  private static final int PIECES = 3;

  private record Run(List<byte[]> received, Bench bench) {}

  /** Four messages of three pieces, each {@code left, number, number}. */
  private static Run run(String fault) throws Exception {
    Bench bench = new Bench("udp:burst=0", "countdown", Bench.faults(7, fault));
    List<byte[]> received = new ArrayList<>();
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      receiver.setSoTimeout(2000);
      try (Channel channel = bench.connect((InetSocketAddress) receiver.getLocalSocketAddress())) {
        for (int unit = 0; unit < 4 * PIECES; unit++) {
          byte number = (byte) (10 + unit);
          channel.send(
              ByteBuffer.wrap(new byte[] {(byte) (PIECES - unit % PIECES), number, number}));
        }
        channel.finish();
      }
      long sent = bench.events(Event.Call.class).stream().filter(call -> call.result() > 0).count();
      for (long i = 0; i < sent; i++) {
        DatagramPacket packet = new DatagramPacket(new byte[10], 10);
        receiver.receive(packet);
        received.add(Arrays.copyOf(packet.getData(), packet.getLength()));
      }
    }
    return new Run(received, bench);
  }

  @Test
  void changesTheByteThatIsChosen() throws Exception {
    Run run = run("edit:message=4,byte=2,xor=3");
    assertThat(run.bench().log()).containsExactly(new Deed("edit", 4, 2, 3));
    assertThat(run.received()).hasSize(12);
    assertThat(run.received().get(4)).containsExactly(2, 14, 14 ^ 3);
    assertThat(run.received().get(5)).containsExactly(1, 15, 15);
    assertThat(run.bench().events(Event.FaultInjected.class).getFirst().detail())
        .isEqualTo("datagram 2 of 3 of picture 1 has byte 2 changed from 14 to 13");
  }

  @Test
  void leavesShorterUnitsAlone() throws Exception {
    assertThat(run("edit:message=4,byte=3").bench().log()).isEmpty();
  }

  @Test
  void dropsOnlyTheLastPieces() throws Exception {
    Run run = run("drop:p=1,only=last");
    assertThat(run.bench().log().stream().map(Deed::unit)).containsExactly(2L, 5L, 8L, 11L);
    assertThat(run.bench().events(Event.FaultInjected.class))
        .extracting(Event.FaultInjected::message)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(run.received()).allMatch(datagram -> datagram[0] > 1).hasSize(8);
  }
}
