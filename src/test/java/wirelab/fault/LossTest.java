package wirelab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.model.Side;
import wirelab.spi.Channel;

/** Theory of loss, and what real sockets make of it. */
@Timeout(120)
final class LossTest {
  private static final int SEEDS = 100;
  private static final int PICTURES = 200;
  private static final int UNITS = 10;

  @Test
  void aPictureIsLostWithEachOfItsDatagrams() {
    assertThat(Loss.expected(0.01, 100)).isCloseTo(1 - Math.pow(0.99, 100), within(1e-12));
    assertThat(Loss.expected(0, 660)).isZero();
    assertThat(Loss.expected(1, 1)).isEqualTo(1);
  }

  /** Checked with scipy.stats.binom.ppf([0.005, 0.995], n, p). */
  @Test
  void theIntervalIsThatOfTheBinomialDistribution() {
    assertThat(new Loss(100, 0, 1, 0.1).interval()).isEqualTo(new Loss.Interval(0.03, 0.18));
    assertThat(new Loss(1000, 0, 1, 0.5).interval()).isEqualTo(new Loss.Interval(0.459, 0.541));
    assertThat(new Loss(20, 0, 1, 0).interval()).isEqualTo(new Loss.Interval(0, 0));
    assertThat(new Loss(20, 20, 1, 1).agrees()).isTrue();
    assertThat(new Loss(100, 30, 1, 0.1).agrees()).isFalse();
  }

  @Test
  void whatIsMeasuredLiesInTheIntervalForNearlyAllSeeds() throws Exception {
    int agree = 0;
    try (DatagramChannel receiver = DatagramChannel.open()) {
      receiver.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20);
      receiver.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      receiver.configureBlocking(false);
      for (int seed = 0; seed < SEEDS; seed++) {
        agree += measured(seed, receiver).agrees() ? 1 : 0;
      }
    }
    assertThat(agree).isGreaterThanOrEqualTo(95);
  }

  private static Loss measured(int seed, DatagramChannel receiver) throws Exception {
    Disturbance disturbance = Bench.faults(seed, "drop:p=0.03");
    Bench bench = new Bench("udp:burst=0", "chunks", disturbance);
    LossMeter meter = new LossMeter(disturbance);
    ByteBuffer space = ByteBuffer.allocateDirect(100);
    try (Channel channel = bench.connect((InetSocketAddress) receiver.getLocalAddress())) {
      for (int number = 0; number < PICTURES; number++) {
        for (int index = 0; index < UNITS; index++) {
          channel.send(
              ByteBuffer.allocate(40)
                  .putInt(number)
                  .putChar((char) index)
                  .putChar((char) UNITS)
                  .position(0));
          meter.accept(new Event.UnitPassed(0, Side.SENDER, number, index, ByteRange.of(0, 40)));
        }
        meter.accept(new Event.MessagePassed(0, Side.SENDER, number, ByteRange.of(0, 400), 320));
        int arrived = 0;
        while (receiver.receive(space.clear()) != null) {
          arrived++;
        }
        meter.accept(
            arrived == UNITS
                ? new Event.PictureReceived(
                    0, Side.RECEIVER, number, number, 0, Event.PictureState.INTACT)
                : new Event.PictureIncomplete(0, Side.RECEIVER, number, UNITS - arrived, UNITS));
      }
    }
    Loss loss = meter.loss();
    assertThat(loss.pictures()).isEqualTo(PICTURES);
    assertThat(loss.units()).isEqualTo(UNITS);
    return loss;
  }
}
