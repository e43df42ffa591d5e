package wirelab.compare.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wirelab.compare.path.StraightLine.Point;

class StraightLineTest {
  @Test
  void goesThroughPointsThatLieOnALine() {
    List<Point> points =
        IntStream.of(1, 10, 100, 1000).mapToObj(x -> new Point(x, 7 + 3.0 * x)).toList();
    StraightLine line = StraightLine.through(points);
    assertThat(line.start()).isCloseTo(7, within(1e-6));
    assertThat(line.slope()).isCloseTo(3, within(1e-9));
    assertThat(line.worst()).isCloseTo(0, within(1e-9));
  }

  @Test
  void tellsHowFarThePointFarthestFromItLies() {
    StraightLine line =
        StraightLine.through(List.of(new Point(1, 10), new Point(2, 20), new Point(3, 40)));
    double first = Math.abs(line.start() + line.slope() - 10) / 10;
    double second = Math.abs(line.start() + 2 * line.slope() - 20) / 20;
    double third = Math.abs(line.start() + 3 * line.slope() - 40) / 40;
    assertThat(line.worst()).isEqualTo(Math.max(first, Math.max(second, third)));
    assertThat(line.worst()).isGreaterThan(0.05);
  }
}
