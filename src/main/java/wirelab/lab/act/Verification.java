package wirelab.lab.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.check.LabCheck;
import wirelab.lab.check.StepCheck;
import wirelab.lab.check.Verdict;
import wirelab.lab.fact.Facts;
import wirelab.session.SessionRecording;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/**
 * Does every step of a lab, and makes every mistake that it knows, on real sockets: before, a step
 * must be open; after its solution, done; after each mistake, open with the reason for that
 * mistake; and the saved session must give the same verdict.
 */
public final class Verification {
  private static final long PATIENCE_NANOS = 5_000_000_000L;
  private static final long LOOK_MILLIS = 20;

  private final Catalog catalog;
  private final Lab lab;
  private final long seed;
  private final LabCheck check;
  private @Nullable Path keep;

  /**
   * Nothing is done yet.
   *
   * @param seed of the learner whose parameters are used
   */
  public Verification(Catalog catalog, Lab lab, long seed) {
    this.catalog = catalog;
    this.lab = lab;
    this.seed = seed;
    this.check = new LabCheck(lab, lab.draw(seed));
  }

  /**
   * From now on the session of each solution is kept in {@code folder}, as {@code LAB-STEP.pcapng}.
   */
  public Verification keeping(Path folder) {
    keep = folder;
    return this;
  }

  /** Tries everything; {@code told} hears of each as it is over. */
  public void run(Consumer<Finding> told) throws InterruptedException {
    for (LabStep step : lab.steps()) {
      for (Trial trial : trials(step)) {
        told.accept(tried(step, trial));
      }
    }
  }

  private static List<Trial> trials(LabStep step) {
    List<Trial> trials = new ArrayList<>();
    trials.add(new Trial("solve", true, step.solve()));
    step.wrong().forEach(wrong -> trials.add(new Trial(wrong.name(), false, wrong.actions())));
    return trials;
  }

  private Finding tried(LabStep step, Trial trial) throws InterruptedException {
    Verdict verdict = new Verdict(false, Optional.empty(), "");
    Optional<String> trouble;
    try {
      Outcome outcome = outcome(step, trial);
      verdict = outcome.verdict();
      trouble = outcome.trouble();
    } catch (SettingException | IOException e) {
      trouble = Optional.of(String.valueOf(e.getMessage()));
    }
    return new Finding(lab.id(), step.id(), trial.name(), trouble, verdict.text());
  }

  private record Outcome(Verdict verdict, Optional<String> trouble) {}

  private Outcome outcome(LabStep step, Trial trial)
      throws SettingException, IOException, InterruptedException {
    try (OwnPlace place = new OwnPlace(catalog, lab.draw(seed))) {
      Facts facts = new Facts(place.trace(), catalog);
      place.listen(facts);
      try (Performer performer = new Performer(place, check, facts)) {
        place.record(new Event.StepBegan(place.now(), lab.id(), step.id(), seed));
        performer.perform(step.setup());
        Verdict before = check.step(step).verdict(facts);
        if (before.done()) {
          return new Outcome(before, Optional.of("it is done before anything was done"));
        }
        performer.perform(trial.actions());
        Verdict after = await(check.step(step), facts, trial);
        Optional<String> trouble = trouble(trial, after);
        if (trouble.isPresent()) {
          return new Outcome(after, trouble);
        }
        place.stop();
        Verdict last = check.step(step).verdict(facts);
        return new Outcome(last, again(place, performer, step, trial, last));
      }
    }
  }

  /** What is expected may come a little later, as packets do. */
  private static Verdict await(StepCheck check, Facts facts, Trial trial)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    Verdict verdict = check.verdict(facts);
    while (trouble(trial, verdict).isPresent() && System.nanoTime() < until) {
      Thread.sleep(LOOK_MILLIS);
      verdict = check.verdict(facts);
    }
    return verdict;
  }

  private static Optional<String> trouble(Trial trial, Verdict verdict) {
    if (trial.right()) {
      return verdict.done()
          ? Optional.empty()
          : Optional.of("it is not done" + verdict.mistake().map(" (%s)"::formatted).orElse(""));
    }
    if (verdict.done()) {
      return Optional.of("it is done, though it must not be");
    }
    String found = verdict.mistake().orElse("none");
    return found.equals(trial.name())
        ? Optional.empty()
        : Optional.of("the reason given is '%s'".formatted(found));
  }

  private Optional<String> again(
      OwnPlace place, Performer performer, LabStep step, Trial trial, Verdict live)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("wirelab", ".pcapng");
    try {
      SessionRecording.write(file, place.events(), performer.opened().orElse(place.packets()));
      Verdict saved = Evidence.verdict(file, check.step(step), catalog);
      if (keep != null && trial.right()) {
        Path kept = keep.resolve("%s-%s.pcapng".formatted(lab.id(), step.id()));
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      }
      return saved.equals(live)
          ? Optional.empty()
          : Optional.of("the saved session gives another verdict: " + saved);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
