package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wirelab.event.Tap;
import wirelab.os.Sockets;

final class ExplanationsTest {
  @ParameterizedTest
  @EnumSource
  void areGivenForEveryCallOfTheExamples(Example example) throws InterruptedException {
    for (Outcome outcome : outcomes(example)) {
      Explanation explanation = outcome.explanation();
      assertThat(explanation.text()).as(outcome.order().text()).isNotBlank().doesNotContain("{");
      assertThat(explanation.advice()).doesNotContain("{");
      if (outcome.result().kind() == Result.Kind.FAILED) {
        assertThat(explanation.advice()).as(outcome.order().text()).isNotBlank();
      }
    }
  }

  /** Two that fail alike for different reasons are told apart. */
  @Test
  void ofWrongOrdersAreTheirOwn() throws InterruptedException {
    List<Outcome> failed =
        outcomes(Example.WRONG_ORDER).stream()
            .filter(outcome -> outcome.result().kind() == Result.Kind.FAILED)
            .toList();
    Map<String, Set<String>> said =
        failed.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.order().text() + " " + outcome.number(),
                    Collectors.mapping(
                        outcome -> outcome.explanation().text(), Collectors.toSet())));

    assertThat(said).hasSizeGreaterThan(30);
    assertThat(said.values().stream().distinct()).hasSizeGreaterThan(28);
  }

  @Test
  void namesAPlaceOnlyThatCanBeFilled() {
    assertThat(Explanations.RULES)
        .allSatisfy(
            rule ->
                assertThat(rule.says().text() + rule.says().advice())
                    .doesNotContainPattern(
                        "\\{(?!s}|made}|where}|value}|first}|size}|local}|remote}|option})"));
  }

  private static List<Outcome> outcomes(Example example) throws InterruptedException {
    try (Bench bench = new Bench(Sockets.system(), event -> {}, Tap.NONE)) {
      return new Replay(bench).all(example.script().orders());
    }
  }
}
