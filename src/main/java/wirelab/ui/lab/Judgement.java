package wirelab.ui.lab;

import wirelab.lab.check.Verdict;

/**
 * What the learner is told of a step.
 *
 * @param text the mistake with the values seen, or what is to be done; may be empty
 */
record Judgement(Sign sign, String text) {
  private static final String WAITING = "This turns green when the traffic shows it.";

  /** Nothing is known yet. */
  static final Judgement OPEN = new Judgement(Sign.OPEN, WAITING);

  static final Judgement DONE = new Judgement(Sign.DONE, "The traffic shows it.");

  static Judgement of(Verdict verdict) {
    if (verdict.done()) {
      return DONE;
    }
    return verdict.text().isEmpty() ? OPEN : new Judgement(Sign.MISTAKE, verdict.text());
  }
}
