package wirelab.lab.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wirelab.lab.LabStep;
import wirelab.lab.Reason;
import wirelab.lab.Sentence;
import wirelab.lab.fact.Facts;

/** The check of a step and its reasons, ready to be asked. Used by one thread. */
public final class StepCheck {
  private final Compiled check;
  private final List<Known> known;
  private final Map<String, Long> parameters;
  private final Set<String> wanted = new TreeSet<>();

  /** A reason whose expressions are ready. */
  private record Known(Reason reason, Compiled when, List<Compiled> values) {}

  private StepCheck(Compiled check, List<Known> known, Map<String, Long> parameters) {
    this.check = check;
    this.known = List.copyOf(known);
    this.parameters = Map.copyOf(parameters);
    wanted.addAll(check.wanted());
    for (Known one : known) {
      wanted.addAll(one.when().wanted());
      one.values().forEach(value -> wanted.addAll(value.wanted()));
    }
    wanted.removeAll(parameters.keySet());
  }

  static StepCheck of(LabStep step, Language language, Map<String, Long> parameters)
      throws ExpressionException {
    List<Known> known = new ArrayList<>();
    for (Reason reason : step.reasons()) {
      List<Compiled> values = new ArrayList<>();
      for (var expression : reason.say().expressions()) {
        values.add(language.compile(expression));
      }
      known.add(new Known(reason, language.compile(reason.when()), values));
    }
    return new StepCheck(language.compile(step.check()), known, parameters);
  }

  /** How the step stands. */
  public Verdict verdict(Facts facts) {
    Map<String, Object> values = new HashMap<>(facts.values(wanted));
    values.putAll(parameters);
    try {
      return verdict(values);
    } catch (ExpressionException e) {
      return new Verdict(false, Optional.empty(), "%s: %s".formatted(e.place(), e.getMessage()));
    }
  }

  private Verdict verdict(Map<String, Object> values) throws ExpressionException {
    if (check.holds(values)) {
      return Verdict.DONE;
    }
    for (Known one : known) {
      if (one.when().holds(values)) {
        return new Verdict(false, Optional.of(one.reason().id()), said(one, values));
      }
    }
    return Verdict.OPEN;
  }

  private static String said(Known known, Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Sentence.Part part : known.reason().say().parts()) {
      switch (part) {
        case Sentence.Part.Words words -> text.append(words.text());
        case Sentence.Part.Value ignored -> text.append(known.values().get(at++).text(values));
      }
    }
    return text.toString();
  }
}
