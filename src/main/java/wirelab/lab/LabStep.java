package wirelab.lab;

import java.util.List;
import java.util.Optional;

/**
 * One step of a lab: it is done when its check holds.
 *
 * @param text Markdown
 * @param minutes that it takes, about
 * @param spotlight the part of the window that it is about
 * @param code socket calls whose lines in Java and Python stand beside it, as in {@code bind}
 * @param capture the sample capture on which it can be checked offline
 * @param reasons known mistakes, the first that applies is told
 * @param solve does it
 * @param wrong ways that do not do it
 */
public record LabStep(
    String id,
    String title,
    String text,
    int minutes,
    String spotlight,
    List<String> code,
    Optional<String> capture,
    List<Question> questions,
    Expression check,
    List<Reason> reasons,
    List<String> hints,
    List<Action> setup,
    List<Action> solve,
    List<Attempt> wrong) {
  public LabStep {
    code = List.copyOf(code);
    questions = List.copyOf(questions);
    reasons = List.copyOf(reasons);
    hints = List.copyOf(hints);
    setup = List.copyOf(setup);
    solve = List.copyOf(solve);
    wrong = List.copyOf(wrong);
  }
}
