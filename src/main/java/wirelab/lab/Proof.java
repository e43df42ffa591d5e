package wirelab.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what a lab lacks, beyond what its form demands: what would fail a learner later. */
final class Proof {
  private static final int HINTS = 2;
  private static final int ATTEMPTS = 2;

  private final Lab lab;
  private final List<Flaw> flaws = new ArrayList<>();

  Proof(Lab lab) {
    this.lab = lab;
  }

  List<Flaw> flaws() {
    Set<String> ids = new HashSet<>();
    for (LabStep step : lab.steps()) {
      if (!ids.add(step.id())) {
        flaw(step, "there are two steps of this id");
      }
      step(step);
    }
    return flaws;
  }

  private void step(LabStep step) {
    if (step.solve().isEmpty()) {
      flaw(step, "'solve' is missing");
    }
    if (step.hints().size() != HINTS) {
      flaw(step, "%d hints: a step has %d".formatted(step.hints().size(), HINTS));
    }
    if (step.wrong().size() < ATTEMPTS) {
      flaw(step, "%d wrong ways: there must be %d".formatted(step.wrong().size(), ATTEMPTS));
    }
    Set<String> reasons = new HashSet<>();
    for (Reason reason : step.reasons()) {
      if (!reasons.add(reason.id())) {
        flaw(step, "there are two reasons of the id '%s'".formatted(reason.id()));
      }
    }
    for (Attempt attempt : step.wrong()) {
      if (!reasons.contains(attempt.name())) {
        flaw(
            step,
            "wrong way '%s': no reason under 'because' has this id".formatted(attempt.name()));
      }
    }
  }

  private void flaw(LabStep step, String message) {
    String text = "step '%s': %s".formatted(step.id(), message);
    flaws.add(new Flaw(lab.file(), step.check().place(), text));
  }
}
