package wirelab.framing.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SequenceMeterTest {
  @Test
  void reportsExactlyWhatWasLost() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      SequenceMeter meter = new SequenceMeter();
      int first = random.nextInt(65_536);
      int packets = 2 + random.nextInt(200_000);
      long lost = 0;
      for (int i = 0; i < packets; i++) {
        boolean drops = i > 0 && i < packets - 1 && random.nextInt(10) == 0;
        lost += drops ? 1 : 0;
        assertThat(drops || meter.take((first + i) % 65_536)).isTrue();
      }
      assertThat(meter.report())
          .isEqualTo(
              new SequenceMeter.Report(
                  first, first + packets - 1L, packets, lost, (int) (lost * 256 / packets)));
    }
  }

  @Test
  void tellsTheFractionSinceTheLastReport() {
    SequenceMeter meter = new SequenceMeter();
    takeAll(meter, 65_530, 65_531, 65_532, 65_533);
    assertThat(meter.report()).isEqualTo(new SequenceMeter.Report(65_530, 65_533, 4, 0, 0));
    assertThat(meter.news()).isFalse();
    takeAll(meter, 65_535, 1);
    assertThat(meter.report()).isEqualTo(new SequenceMeter.Report(65_530, 65_537, 8, 2, 128));
  }

  @Test
  void countsDuplicatesAndLatecomersAsReceived() {
    SequenceMeter meter = new SequenceMeter();
    takeAll(meter, 10, 12, 11, 11, 13);
    assertThat(meter.late(12)).isTrue();
    assertThat(meter.report()).isEqualTo(new SequenceMeter.Report(10, 13, 4, -1, 0));
  }

  @Test
  void believesAJumpOnlyWhenASecondPacketConfirmsIt() {
    SequenceMeter meter = new SequenceMeter();
    takeAll(meter, 10, 11);
    assertThat(meter.take(30_000)).isFalse();
    takeAll(meter, 12);
    assertThat(meter.take(40_000)).isFalse();
    takeAll(meter, 40_001);
    assertThat(meter.report()).isEqualTo(new SequenceMeter.Report(40_001, 40_001, 1, 0, 0));
  }

  private static void takeAll(SequenceMeter meter, int... numbers) {
    for (int number : numbers) {
      assertThat(meter.take(number)).as("%d", number).isTrue();
    }
  }
}
