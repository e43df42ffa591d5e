package wirelab.lab.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import wirelab.lab.handin.StepRecord;

/** A hand-in on paper, for the learner: what was done, and what showed it. */
public final class Report {
  private static final float STEP_HEIGHT = 60;
  private static final int MOST_LINES = 20;
  private static final String FOOT = "Wirelab";
  private static final String CAUTION =
      "Each verdict was made again from the saved traffic. A hash chain shows what was altered by"
          + " hand afterwards; it is tamper-evident, not tamper-proof.";

  private final Paper paper;
  private final Telling telling = new Telling();

  private Report(Paper paper) {
    this.paper = paper;
  }

  /**
   * Writes it as PDF.
   *
   * @throws IOException if it can not be written
   */
  public static void write(Path file, Marked marked) throws IOException {
    String title = "Labs of " + marked.learner();
    try (Paper paper = new Paper(title, FOOT + " · " + marked.learner())) {
      new Report(paper).write(title, marked);
      paper.save(file);
    }
  }

  private void write(String title, Marked marked) throws IOException {
    paper.bold(title, Paper.TITLE);
    paper.gap(Paper.TEXT);
    paper.text(
        "%d of %d steps done · handed in %s · seed %d"
            .formatted(marked.done(), marked.steps().size(), marked.made(), marked.seed()),
        0);
    for (String remark : marked.remarks()) {
      paper.bold("Altered: " + remark, Paper.TEXT);
    }
    paper.gap(Paper.TEXT);
    paper.text(CAUTION, 0);
    String lab = "";
    for (MarkedStep step : marked.steps()) {
      if (!Objects.equals(lab, step.lab())) {
        lab = step.lab();
        paper.gap(Paper.HEADING);
        paper.keep(STEP_HEIGHT);
        paper.bold(lab, Paper.HEADING);
      }
      step(step);
    }
  }

  private void step(MarkedStep step) throws IOException {
    paper.gap(Paper.TEXT / 2);
    paper.keep(STEP_HEIGHT);
    paper.bold("[%s] %s".formatted(step.mark().text(), step.title()), Paper.TEXT);
    if (!step.told().isEmpty()) {
      paper.text(step.told(), 2);
    }
    if (step.record().isPresent()) {
      record(step.record().get());
    }
  }

  private void record(StepRecord record) throws IOException {
    paper.text("at " + record.at(), 2);
    for (Map.Entry<String, String> one : record.claim().sortedAnswers().entrySet()) {
      paper.text("answer to %s: %s".formatted(one.getKey(), one.getValue()), 2);
    }
    if (!record.claim().decided().isEmpty()) {
      paper.text("decided by", 2);
      for (String line : record.claim().decided().stream().limit(MOST_LINES).toList()) {
        paper.text(telling.of(line), 4);
      }
    }
  }
}
