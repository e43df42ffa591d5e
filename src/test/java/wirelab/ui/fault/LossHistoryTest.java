package wirelab.ui.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wirelab.fault.Loss;

final class LossHistoryTest {
  private final LossHistory history = new LossHistory();

  @Test
  void keepsFirstAndLastHoweverLongItIs() {
    for (int pictures = 1; pictures <= 10_000; pictures++) {
      history.add(new Loss(pictures, 1, 3, 0.1));
    }

    assertThat(history.points()).hasSizeBetween(150, 400);
    assertThat(history.points().getFirst().pictures()).isEqualTo(1);
    assertThat(history.points().getLast().pictures()).isEqualTo(10_000);
  }

  @Test
  void addsNothingWhereNoPictureCame() {
    history.add(new Loss(0, 0, 0, 0));
    history.add(new Loss(5, 1, 3, 0.1));
    history.add(new Loss(5, 1, 3, 0.1));

    assertThat(history.points()).containsExactly(new Loss(5, 1, 3, 0.1));
  }
}
