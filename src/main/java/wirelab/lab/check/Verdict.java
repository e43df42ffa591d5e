package wirelab.lab.check;

import java.util.Optional;

/**
 * How a step stands.
 *
 * @param done whether the check holds
 * @param mistake the id of the known mistake that was made, while the check does not hold
 * @param text what the learner is told: of the mistake with the values seen, or why the check could
 *     not be answered; empty if there is nothing to say
 */
public record Verdict(boolean done, Optional<String> mistake, String text) {
  static final Verdict DONE = new Verdict(true, Optional.empty(), "");
  static final Verdict OPEN = new Verdict(false, Optional.empty(), "");
}
