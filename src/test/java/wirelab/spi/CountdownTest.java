package wirelab.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CountdownTest {
  private static Mark left(int count) {
    return new Mark(-1, 0, count, 100, List.of());
  }

  private static List<String> placed(int... counts) {
    Countdown countdown = new Countdown();
    List<String> all = new ArrayList<>();
    for (int count : counts) {
      Mark mark = countdown.placed(left(count));
      all.add("%d:%d/%d".formatted(mark.number(), mark.index(), mark.count()));
    }
    return all;
  }

  @Test
  void numbersPiecesThatOnlyCountDown() {
    assertThat(placed(3, 2, 1, 3, 2, 1, 1, 1, 2, 1))
        .containsExactly(
            "0:0/3", "0:1/3", "0:2/3", "1:0/3", "1:1/3", "1:2/3", "2:0/1", "3:0/1", "4:0/2",
            "4:1/2");
  }

  @Test
  void beginsAnotherMessageWhereTheCountRises() {
    assertThat(placed(3, 2, 3, 2, 1, 2, 3, 1))
        .containsExactly("0:0/3", "0:1/3", "1:0/3", "1:1/3", "1:2/3", "2:0/2", "3:0/3", "3:2/3");
  }

  @Test
  void leavesAMarkAloneThatTellsItsMessage() {
    Mark mark = new Mark(7, 1, 3, 100, List.of());
    assertThat(new Countdown().placed(mark)).isSameAs(mark);
  }
}
