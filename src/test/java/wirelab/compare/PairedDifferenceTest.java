package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.event.Stage;

final class PairedDifferenceTest {
  @Test
  void findsAKnownDifferenceAndItsStage() {
    PairedDifference found = PairedDifference.of(Runs.of(200, 20_000), 0, 1).orElseThrow();

    assertThat(found.total().count()).isEqualTo(100);
    assertThat(found.total().value()).isBetween(19_000.0, 21_000.0);
    assertThat(found.total().low()).isLessThan(20_000);
    assertThat(found.total().high()).isGreaterThan(20_000);
    assertThat(found.main()).containsExactly(Stage.ENCODE);
    assertThat(found.share(Stage.ENCODE)).isBetween(19_000.0, 21_000.0);
  }

  @Test
  void isToldInWords() {
    assertThat(Verdict.sentences(Runs.of(200, 20_000_000)).getFirst())
        .startsWith("b is 20.0")
        .contains(" ms slower per picture than a <quick> (95 % interval ")
        .endsWith(", 100 blocks of two pictures).");
    assertThat(Verdict.sentences(Runs.of(200, 0)).getFirst())
        .startsWith("No difference between b and a <quick> can be told: ");
    assertThat(Verdict.sentences(Runs.of(0, 0)))
        .isEqualTo(
            List.of(
                "b and a <quick> can not be compared: no two pictures in a row got through both."));
  }
}
