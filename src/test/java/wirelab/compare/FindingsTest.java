package wirelab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wirelab.event.Event;

final class FindingsTest {
  private static final long SLOWER = 200_000;

  @Test
  void tellsTheDifferenceThatTheComparisonFound() {
    Run run = Runs.of(60, SLOWER);
    Median found = PairedDifference.of(run, 0, 1).orElseThrow().total();
    assertThat(Findings.of(run, 5))
        .containsExactly(
            new Event.Compared(
                5,
                "tcp+Q+pickle",
                "udp+chunks+" + run.contest().contestants().get(1).wire().codec(),
                60,
                10,
                true,
                Math.round(found.value()),
                Math.round(found.low()),
                Math.round(found.high()),
                Summary.histogram(run.samples(0)).getValueAtPercentile(50),
                Summary.histogram(run.samples(1)).getValueAtPercentile(50)));
  }

  @Test
  void tellsThatOneWireAlwaysWentFirst() {
    Run run = Runs.of(20, SLOWER);
    List<Sample> inOrder =
        run.samples().stream()
            .map(
                sample ->
                    new Sample(
                        sample.contestant(),
                        sample.picture(),
                        sample.contestant(),
                        sample.journey(),
                        sample.cost(),
                        0))
            .toList();
    Run unfair = new Run(run.began(), run.contest(), run.surroundings(), inOrder, List.of(), false);
    assertThat(Findings.of(unfair, 5))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Compared.class, event -> assertThat(event.alternated()).isFalse());
  }

  @Test
  void tellsNothingWhereNothingGotThrough() {
    Run run = Runs.of(20, SLOWER);
    Run lost =
        new Run(run.began(), run.contest(), run.surroundings(), run.samples(0), List.of(), false);
    assertThat(Findings.of(lost, 5)).isEmpty();
  }
}
