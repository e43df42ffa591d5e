package wirelab.lab.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wirelab.event.CallName;
import wirelab.lab.Action;
import wirelab.lab.Expression;
import wirelab.lab.Flaw;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Sentence;

/** The checks of a lab, made ready for a learner; what makes no sense is told with its place. */
public final class LabCheck {
  private final Lab lab;
  private final Map<String, Long> parameters;
  private final Language language;
  private final Map<String, StepCheck> steps = new HashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  /**
   * Makes all checks of a lab ready.
   *
   * @param parameters of the learner
   */
  public LabCheck(Lab lab, Map<String, Long> parameters) {
    this.lab = lab;
    this.parameters = Map.copyOf(parameters);
    this.language = new Language(parameters.keySet());
    for (LabStep step : lab.steps()) {
      try {
        steps.put(step.id(), StepCheck.of(step, language, parameters));
        actions(step);
        code(step);
      } catch (ExpressionException e) {
        flaws.add(new Flaw(lab.file(), e.place(), String.valueOf(e.getMessage())));
      }
    }
  }

  /** What is wrong in the expressions of a lab. */
  public static List<Flaw> flaws(Lab lab) {
    return new LabCheck(lab, lab.draw(0)).flaws();
  }

  /** Lines of code stand beside a step for socket calls only. */
  private void code(LabStep step) {
    List<String> known = Stream.of(CallName.values()).map(CallName::text).toList();
    for (String name : step.code()) {
      if (!known.contains(name)) {
        String message =
            "step '%s': code '%s' is no socket call; there are %s"
                .formatted(step.id(), name, String.join(", ", known));
        flaws.add(new Flaw(lab.file(), step.check().place(), message));
      }
    }
  }

  /** What its actions ask is looked at too, so that a mistake in them is found now. */
  private void actions(LabStep step) throws ExpressionException {
    List<Action> all = new ArrayList<>(step.setup());
    all.addAll(step.solve());
    step.wrong().forEach(attempt -> all.addAll(attempt.actions()));
    for (Action action : all) {
      for (Expression expression : expressions(action)) {
        language.compile(expression);
      }
    }
  }

  private static List<Expression> expressions(Action action) {
    return switch (action) {
      case Action.Calls calls -> calls.orders().expressions();
      case Action.RepeatUntil repeat -> with(repeat.until(), repeat.orders());
      case Action.RepeatTimes repeat -> with(repeat.times(), repeat.orders());
      case Action.Stream stream -> all(stream.options().values());
      case Action.Compare compare -> all(compare.options().values());
      case Action.Contest contest -> all(contest.options().values());
      case Action.Answer answer -> List.of(answer.value());
      case Action.Select select -> List.copyOf(select.what().values());
      case Action.Await await -> List.of(await.until());
      case Action.Run run -> all(run.words());
      case Action.Start start -> all(start.words());
      case Action.Printed ignored -> List.of();
      case Action.Open ignored -> List.of();
    };
  }

  private static List<Expression> all(Collection<Sentence> sentences) {
    return sentences.stream().map(Sentence::expressions).flatMap(List::stream).toList();
  }

  private static List<Expression> with(Expression one, Sentence sentence) {
    List<Expression> all = new ArrayList<>(sentence.expressions());
    all.add(one);
    return all;
  }

  /** Where the lab is, and what belongs to it. */
  public Path folder() {
    Path folder = lab.file().toAbsolutePath().getParent();
    return folder == null ? lab.file() : folder;
  }

  /** What is wrong; none of the steps named in it can be checked. */
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /** The check of one step. */
  public StepCheck step(LabStep step) {
    StepCheck check = steps.get(step.id());
    if (check == null) {
      throw new IllegalArgumentException(lab.id() + " has no step " + step.id());
    }
    return check;
  }

  /** An expression of an action, which has been looked at before. */
  public Question question(Expression expression) {
    try {
      return new Question(language.compile(expression), parameters);
    } catch (ExpressionException e) {
      throw new IllegalArgumentException(expression.text(), e);
    }
  }
}
