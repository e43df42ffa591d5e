package wirelab.lab.check;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import wirelab.lab.Expression;

/**
 * An expression that can be asked.
 *
 * @param wanted the variables it is about
 */
record Compiled(Expression expression, CelRuntime.Program program, List<String> wanted) {
  /**
   * What it gives.
   *
   * @throws CelEvaluationException if there is no answer, as where a list has no such element
   */
  Object value(Map<String, Object> facts) throws CelEvaluationException {
    return program.eval(facts);
  }

  /**
   * Whether it holds; what has no answer does not.
   *
   * @throws ExpressionException if it takes too long
   */
  boolean holds(Map<String, Object> facts) throws ExpressionException {
    try {
      return Boolean.TRUE.equals(value(facts));
    } catch (CelEvaluationException e) {
      if (e.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED) {
        throw new ExpressionException(
            expression,
            0,
            "this takes more than %,d steps and was given up".formatted(Language.MOST_ITERATIONS));
      }
      return false;
    }
  }

  /** What it gives, for people. */
  String text(Map<String, Object> facts) {
    try {
      return String.valueOf(value(facts));
    } catch (CelEvaluationException e) {
      return "?";
    }
  }
}
