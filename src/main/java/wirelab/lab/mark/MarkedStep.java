package wirelab.lab.mark;

import java.util.Optional;
import wirelab.lab.handin.StepRecord;

/**
 * A step that was marked.
 *
 * @param title as learners read it; its id where the step is not known here
 * @param record what was handed in; empty if it was not
 * @param told why it has this mark; may be empty
 */
public record MarkedStep(
    String lab, String step, String title, Mark mark, Optional<StepRecord> record, String told) {
  /** What the file claims; empty if it has nothing of the step. */
  public String claimed() {
    return record.map(one -> one.claim().done() ? "done" : "open").orElse("");
  }

  /** How people call it. */
  public String name() {
    return lab + " / " + step;
  }
}
