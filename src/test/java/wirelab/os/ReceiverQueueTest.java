package wirelab.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverQueueTest {
  private static final int DATAGRAM = 1000;

  @BeforeEach
  void onLinux() {
    assumeThat(Unix.here()).as("only Linux tells how full a buffer is").contains(Unix.LINUX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void tellsWhatWaitsUntilItIsRead(String host) throws IOException {
    try (DatagramChannel receiver = bound(host);
        DatagramChannel sender = DatagramChannel.open();
        ReceiverQueue queue = connected(sender, receiver)) {
      ReceiverQueue.Level empty = queue.level().orElseThrow();
      assertThat(empty.waiting()).isZero();
      assertThat(empty.size())
          .isGreaterThanOrEqualTo(receiver.getOption(StandardSocketOptions.SO_RCVBUF));
      sender.write(ByteBuffer.allocate(DATAGRAM));
      assertThat(queue.level().orElseThrow().waiting()).isGreaterThan(DATAGRAM);
      receiver.receive(ByteBuffer.allocate(DATAGRAM));
      assertThat(queue.level()).contains(empty);
    }
  }

  @Test
  void tellsNothingWhereNobodyIsBound() throws IOException {
    DatagramChannel receiver = bound("127.0.0.1");
    try (DatagramChannel sender = DatagramChannel.open();
        ReceiverQueue queue = connected(sender, receiver)) {
      receiver.close();
      assertThat(queue.level()).isEmpty();
    }
  }

  @Test
  void tellsNothingOfOtherMachines() throws IOException {
    InetSocketAddress elsewhere = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 9);
    InetSocketAddress here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9);
    assertThat(ReceiverQueue.of(here, elsewhere)).isEmpty();
  }

  @Test
  void tellsNothingOnceClosed() throws IOException {
    try (DatagramChannel receiver = bound("127.0.0.1");
        DatagramChannel sender = DatagramChannel.open()) {
      ReceiverQueue queue = connected(sender, receiver);
      queue.close();
      queue.close();
      assertThat(queue.level()).isEmpty();
    }
  }

  private static DatagramChannel bound(String host) throws IOException {
    return DatagramChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(host), 0));
  }

  private static ReceiverQueue connected(DatagramChannel sender, DatagramChannel receiver)
      throws IOException {
    InetSocketAddress to = (InetSocketAddress) receiver.getLocalAddress();
    sender.connect(to);
    return ReceiverQueue.of((InetSocketAddress) sender.getLocalAddress(), to).orElseThrow();
  }
}
