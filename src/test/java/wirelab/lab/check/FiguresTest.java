package wirelab.lab.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  private static final List<Double> VALUES = List.of(5.0, 1.0, 4.0, 2.0, 3.0);

  @ParameterizedTest
  @CsvSource({"0, 1", "20, 1", "21, 2", "50, 3", "95, 5", "100, 5", "400, 5"})
  void aPercentileIsTheValueThatSoManyDoNotExceed(long percent, double value) {
    assertThat(Figures.percentile(VALUES, percent)).isEqualTo(value);
  }

  @Test
  void theSlopeOfAStraightLineIsItsOwn() {
    assertThat(Figures.slope(List.of(0.0, 1.0, 4.0), List.of(3.0, 5.0, 11.0)))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void theSlopeOfPointsAroundALineIsThatOfTheBestOne() {
    assertThat(Figures.slope(List.of(1.0, 2.0, 3.0, 4.0), List.of(6.0, 5.0, 7.0, 10.0)))
        .isCloseTo(1.4, within(1e-12));
  }

  @Test
  void ofTooFewNothingIsSaid() {
    assertThat(Figures.percentile(List.of(), 50)).isNaN();
    assertThat(Figures.slope(List.of(1.0), List.of(2.0))).isNaN();
    assertThat(Figures.slope(List.of(1.0, 2.0), List.of(2.0))).isNaN();
  }
}
