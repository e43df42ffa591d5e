package wirelab.lab.check;

import dev.cel.runtime.CelEvaluationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.lab.fact.Facts;

/** An expression that is asked on its own, as an action does. Used by one thread. */
public final class Question {
  private final Compiled compiled;
  private final Map<String, Long> parameters;

  Question(Compiled compiled, Map<String, Long> parameters) {
    this.compiled = compiled;
    this.parameters = Map.copyOf(parameters);
  }

  /** What it gives now; empty if there is no answer, as where a list has no such element. */
  public Optional<Object> ask(Facts facts) {
    Set<String> wanted = new TreeSet<>(compiled.wanted());
    wanted.removeAll(parameters.keySet());
    Map<String, Object> values = new HashMap<>(facts.values(wanted));
    values.putAll(parameters);
    try {
      return Optional.of(compiled.value(values));
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }
}
