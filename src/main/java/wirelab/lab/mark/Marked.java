package wirelab.lab.mark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A hand-in that was marked.
 *
 * @param file it came in
 * @param learner empty if the file could not be read
 * @param made when it was handed in
 * @param steps in the order of the labs
 * @param remarks what is wrong with the file beside its steps, or why it could not be read
 */
public record Marked(
    Path file,
    String learner,
    long seed,
    String made,
    List<MarkedStep> steps,
    List<String> remarks) {
  public Marked {
    steps = List.copyOf(steps);
    remarks = List.copyOf(remarks);
  }

  static Marked unreadable(Path file, String why) {
    return new Marked(file, "", 0, "", List.of(), List.of(why));
  }

  /** Whether the file could be read. */
  public boolean readable() {
    return !learner.isEmpty();
  }

  /** How many steps are done, by the evidence. */
  public long done() {
    return steps.stream().filter(step -> step.mark() == Mark.DONE).count();
  }

  /** Steps of which the file says something else than their evidence. */
  public List<MarkedStep> altered() {
    return steps.stream().filter(step -> !step.mark().sound()).toList();
  }

  /** Whether the file can be read and nothing in it was altered. */
  public boolean sound() {
    return readable() && remarks.isEmpty() && altered().isEmpty();
  }

  /** The name of the file alone. */
  public String fileName() {
    return String.valueOf(file.getFileName());
  }

  Marked with(List<MarkedStep> moreSteps, List<String> moreRemarks) {
    List<MarkedStep> all = new ArrayList<>(steps);
    all.addAll(moreSteps);
    List<String> told = new ArrayList<>(remarks);
    told.addAll(moreRemarks);
    return new Marked(file, learner, seed, made, all, told);
  }
}
