package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class MedianTest {
  @Test
  void takesTheIntervalFromTheBinomialDistribution() {
    // n = 10: the 2nd and the 9th value enclose the median with 1 - 2 * 11/1024
    Median median = Median.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);

    assertThat(median).isEqualTo(new Median(5.5, 2, 9, 1 - 22 / 1024.0, 10));
  }

  @Test
  void isWorthLessThanAskedForWhereThereAreTooFew() {
    assertThat(Median.of(1, 2, 3)).isEqualTo(new Median(2, 1, 3, 0.75, 3));
    assertThat(Median.of(7)).isEqualTo(new Median(7, 7, 7, 0, 1));
  }

  @Test
  void hasTheTableOfTheSignTestForMany() {
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = i + 1;
    }
    // Conover, table A3: 40 and 61
    assertThat(Median.of(values).low()).isEqualTo(40);
    assertThat(Median.of(values).high()).isEqualTo(61);
  }

  @Test
  void holdsTheTruthInNinetyFiveOfHundred() {
    Random dice = new Random(4);
    int held = 0;
    for (int i = 0; i < 1000; i++) {
      double[] skewed = dice.doubles(51).map(value -> -Math.log(value) - Math.log(2)).toArray();
      held += Median.of(skewed).mayBeZero() ? 1 : 0;
    }
    assertThat(held).isGreaterThan(940);
  }
}
