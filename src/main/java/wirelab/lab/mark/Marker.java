package wirelab.lab.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Labs;
import wirelab.lab.check.LabCheck;
import wirelab.lab.check.Verdict;
import wirelab.lab.handin.HandIn;
import wirelab.lab.handin.HandInException;
import wirelab.lab.handin.SavedStep;
import wirelab.lab.handin.StepRecord;
import wirelab.spi.Catalog;

/**
 * Marks hand-ins: every verdict is made again from the evidence by the labs of this machine, and
 * compared with the one claimed. Used by one thread.
 */
public final class Marker {
  private final Catalog catalog;
  private final Labs labs;

  public Marker(Catalog catalog, Labs labs) {
    this.catalog = catalog;
    this.labs = labs;
  }

  /** Marks a file; one that can not be read is told, whatever it is. */
  public Marked mark(Path file) {
    try {
      HandIn handIn = HandIn.read(file);
      Marking marking = new Marking(handIn);
      handIn.each(marking);
      return marking.over(file);
    } catch (HandInException e) {
      return Marked.unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  /** The steps of these labs that a hand-in does not have. */
  List<MarkedStep> missing(Marked marked, List<String> ids) {
    List<MarkedStep> missing = new ArrayList<>();
    for (Lab lab : labs.all().stream().filter(one -> ids.contains(one.id())).toList()) {
      for (LabStep step : lab.steps()) {
        String name = lab.id() + " / " + step.id();
        if (marked.steps().stream().noneMatch(one -> one.name().equals(name))) {
          missing.add(
              new MarkedStep(
                  lab.id(), step.id(), step.title(), Mark.MISSING, Optional.empty(), ""));
        }
      }
    }
    return missing;
  }

  /** In the order of the labs and their steps. */
  Comparator<MarkedStep> order() {
    List<String> places = new ArrayList<>();
    for (Lab lab : labs.all()) {
      lab.steps().forEach(step -> places.add(lab.id() + " / " + step.id()));
    }
    return Comparator.comparingInt(
            (MarkedStep one) -> Math.floorMod(places.indexOf(one.name()), places.size() + 1))
        .thenComparing(MarkedStep::name);
  }

  /** The marking of one file. */
  private final class Marking implements HandIn.Taker {
    private final HandIn handIn;
    private final List<MarkedStep> steps = new ArrayList<>();
    private final Map<String, LabCheck> checks = new HashMap<>();

    Marking(HandIn handIn) {
      this.handIn = handIn;
    }

    Marked over(Path file) {
      steps.sort(order());
      return new Marked(
          file, handIn.learner(), handIn.seed(), handIn.made(), steps, handIn.breaks());
    }

    @Override
    public void lost(StepRecord record, boolean intact) {
      add(record, Mark.LOG_ALTERED, "the log is not in the file");
    }

    @Override
    public void step(StepRecord record, boolean intact, boolean sound, Path log) {
      if (!sound) {
        add(record, Mark.LOG_ALTERED, "its SHA-256 is not the one in the record");
        return;
      }
      try (SavedStep saved = SavedStep.open(log, catalog)) {
        compare(record, intact, saved);
      } catch (IOException e) {
        add(record, Mark.UNREADABLE, HandInException.reason(e));
      } catch (RuntimeException e) { // the others are marked all the same
        add(record, Mark.UNREADABLE, "a mistake in wirelab, please report it: " + e);
      }
    }

    private void compare(StepRecord record, boolean intact, SavedStep saved) throws IOException {
      Optional<Lab> lab = labs.find(record.lab());
      Optional<LabStep> step = lab.flatMap(one -> one.step(record.step()));
      if (lab.isEmpty() || step.isEmpty()) {
        add(record, Mark.UNKNOWN, "the labs of this machine have no such step");
        return;
      }
      if (saved.damage().isPresent()) {
        add(record, Mark.UNREADABLE, saved.damage().get());
        return;
      }
      Optional<String> stranger = stranger(record, saved);
      if (stranger.isPresent()) {
        add(record, Mark.FOREIGN, stranger.get());
        return;
      }
      LabCheck check =
          checks.computeIfAbsent(
              record.lab(), id -> new LabCheck(lab.get(), lab.get().draw(handIn.seed())));
      Verdict verdict = saved.verdict(check.step(step.get()));
      if (verdict.done() != record.claim().done()) {
        add(record, Mark.VERDICT_ALTERED, claims(record, verdict));
      } else if (!intact) {
        add(
            record,
            Mark.RECORD_ALTERED,
            "its SHA-256 is not that of its text, or a record before it is gone");
      } else if (!saved.answers().equals(record.claim().answers())) {
        add(record, Mark.RECORD_ALTERED, "the answers are not those of the log");
      } else {
        add(record, verdict.done() ? Mark.DONE : Mark.OPEN, verdict.text());
      }
    }

    private static String claims(StepRecord record, Verdict verdict) {
      String why = verdict.text().isEmpty() ? "" : " (" + verdict.text() + ")";
      return "it claims %s; by the log it is %s%s"
          .formatted(
              record.claim().done() ? "done" : "open", verdict.done() ? "done" : "open", why);
    }

    /** Evidence of another step, or of somebody with other numbers. */
    private Optional<String> stranger(StepRecord record, SavedStep saved) {
      String wanted = "%s, seed %d".formatted(record.name(), handIn.seed());
      String found =
          saved
              .began()
              .map(one -> "%s / %s, seed %d".formatted(one.lab(), one.step(), one.seed()))
              .orElse("no step");
      return found.equals(wanted) && record.seed() == handIn.seed()
          ? Optional.empty()
          : Optional.of("the log is of %s; this hand-in is of %s".formatted(found, wanted));
    }

    /** Values that stand in the log may be in it. */
    private static String line(String told) {
      return told.replaceAll("\\p{Cntrl}+", " ");
    }

    private void add(StepRecord record, Mark mark, String told) {
      String title =
          labs.find(record.lab())
              .flatMap(lab -> lab.step(record.step()))
              .map(LabStep::title)
              .orElse(record.step());
      steps.add(
          new MarkedStep(
              record.lab(), record.step(), title, mark, Optional.of(record), line(told)));
    }
  }
}
