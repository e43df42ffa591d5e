package wirelab.transport.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.Recorder;
import wirelab.model.ByteRange;
import wirelab.model.SessionClock;
import wirelab.model.Side;
import wirelab.spi.Channel;
import wirelab.spi.Listener;
import wirelab.transport.DatagramOptions;

class UdpTransportTest {
  private static final int COUNT = 2000;

  private final ConcurrentLinkedQueue<Event> events = new ConcurrentLinkedQueue<>();

  @Test
  void overrunsNoReceiverOnThisMachineHoweverSmallItsBuffer() throws Exception {
    assumeThat(System.getProperty("os.name")).as("only Linux tells").isEqualTo("Linux");
    UdpTransport transport = new UdpTransport(new DatagramOptions(1400, 1, 0, 1 << 20));
    List<Integer> expected = IntStream.range(0, COUNT).boxed().toList();
    try (Listener listener = transport.listen(anyPort(), recorder(Side.RECEIVER));
        Channel sender = transport.connect(listener.local(), recorder(Side.SENDER))) {
      FutureTask<List<Integer>> received = new FutureTask<>(() -> received(listener));
      Thread.ofPlatform().start(received);
      for (int number : expected) {
        sender.send(ByteBuffer.allocate(4).putInt(0, number), ByteBuffer.allocate(number % 1390));
      }
      assertThat(received.get()).isEqualTo(expected);
    }
    assertThat(calls(CallName.SEND)).isEqualTo(ranges());
    assertThat(calls(CallName.RECVFROM)).isEqualTo(ranges());
  }

  private static List<Integer> received(Listener listener) throws Exception {
    ByteBuffer space = ByteBuffer.allocateDirect(65_536);
    try (Channel channel = listener.accept()) {
      List<Integer> numbers = new java.util.ArrayList<>();
      while (numbers.size() < COUNT) {
        if (channel.receive(space.clear()) > 0) {
          numbers.add(space.getInt(0));
        }
      }
      return numbers;
    }
  }

  private List<ByteRange> calls(CallName name) {
    return events.stream()
        .filter(Event.Call.class::isInstance)
        .map(Event.Call.class::cast)
        .filter(call -> call.name() == name)
        .map(Event.Call::range)
        .toList();
  }

  private static List<ByteRange> ranges() {
    List<ByteRange> ranges = new java.util.ArrayList<>();
    long at = 0;
    for (int number = 0; number < COUNT; number++) {
      ranges.add(ByteRange.of(at, 4 + number % 1390));
      at += 4 + number % 1390;
    }
    return ranges;
  }

  private Recorder recorder(Side side) {
    return new Recorder(side, SessionClock.system(), events::add);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
  }
}
