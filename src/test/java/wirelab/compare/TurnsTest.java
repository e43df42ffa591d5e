package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  @Test
  void turnTheOrderOfABlockRoundForItsSecondPicture() {
    Turns turns = new Turns(3, 5);
    Set<List<Integer>> seen = new HashSet<>();
    for (int block = 0; block < 50; block++) {
      List<Integer> first = turns.next();
      assertThat(turns.next()).isEqualTo(new ArrayList<>(first).reversed());
      seen.add(first);
    }
    assertThat(seen).hasSize(6);
  }

  @Test
  void areTheSameForTheSameSeed() {
    Turns turns = new Turns(4, 8);
    Turns again = new Turns(4, 8);
    for (int i = 0; i < 20; i++) {
      assertThat(turns.next()).isEqualTo(again.next());
    }
  }
}
