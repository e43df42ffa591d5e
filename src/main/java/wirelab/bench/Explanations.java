package wirelab.bench;

import java.util.List;
import java.util.stream.Stream;

/** Finds what there is to say of a result: the first rule that fits. */
final class Explanations {
  static final List<Rule> RULES =
      Stream.of(
              PythonRules.ALL,
              NamingRules.ALL,
              ConnectionRules.ALL,
              SendingRules.ALL,
              ReceivingRules.ALL,
              EndingRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Explanations() {}

  /** Of a call that gave {@code key}. */
  static Explanation of(Context context, String key) {
    return RULES.stream()
        .filter(rule -> rule.fits(context, key))
        .findFirst()
        .map(Rule::says)
        .map(
            says ->
                new Explanation(
                    context.fill(says.text()), context.fill(says.advice()), says.source()))
        .orElse(Explanation.NONE);
  }
}
