package wirelab.bench;

import java.util.List;
import java.util.stream.Stream;

/** Finds what there is to say of a result: the first rule that fits. */
final class Explanations {
  static final List<Rule> RULES =
      Stream.of(
              PythonRules.ALL,
              FileRules.ALL,
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
        .orElseGet(() -> unusual(context, key));
  }

  /** Errors that no rule knows of. */
  private static Explanation unusual(Context context, String key) {
    String call = context.order().verb().text();
    return key.startsWith("E")
        ? new Explanation(
            "The system refused %s for a reason that is not usual for it.".formatted(call),
            "Look %s up in the manual page.".formatted(key),
            call + "(2)")
        : Explanation.NONE;
  }
}
