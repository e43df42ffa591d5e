package wirelab.lab.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.event.Event;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.act.Lesson;
import wirelab.lab.act.OwnPlace;
import wirelab.lab.check.Verdict;
import wirelab.model.Packet;
import wirelab.session.SessionFile;

final class PortfolioTest {
  private static final long SEED = 12;

  @TempDir private Path folder;

  private Portfolio portfolio() {
    return new Portfolio(folder.resolve("kept"));
  }

  @Test
  void isEmptyAtFirst() throws Exception {
    assertThat(portfolio().all()).isEmpty();
  }

  @Test
  void keepsAStepWithWhatDecidedIt() throws Exception {
    StepRecord record =
        new Solver(HandIns.CATALOG, portfolio()).solve(HandIns.LAB, HandIns.STEP, SEED);

    long port = HandIns.LAB.draw(SEED).getOrDefault("port", 0L);
    assertThat(record.claim().done()).isTrue();
    assertThat(record.claim().decided().getLast())
        .contains("\"name\":\"bind\"", "\"detail\":\"127.0.0.1:" + port);
    assertThat(portfolio().all()).extracting(Kept::record).containsExactly(record);
    assertThat(portfolio().all().getFirst().log()).hasSize(record.log().bytes());
  }

  @Test
  void refusesWhatDoesNotGiveTheVerdict() throws InterruptedException {
    try (OwnPlace place = new OwnPlace(HandIns.CATALOG, HandIns.LAB.draw(SEED))) {
      List<Event> events =
          List.of(new Event.StepBegan(place.now(), "sockets", HandIns.STEP.id(), SEED));
      Verdict done = new Verdict(true, Optional.empty(), "");

      assertThatThrownBy(
              () -> portfolio().keep(new Scene(place, events), HandIns.LAB, HandIns.STEP, done))
          .hasMessage("what was recorded of it gives another verdict");
    }
  }

  @Test
  void leavesOutWhatMakesNoSenseAnyMore() throws Exception {
    new Solver(HandIns.CATALOG, portfolio()).solve(HandIns.LAB, HandIns.STEP, SEED);
    Files.writeString(folder.resolve("kept/sockets/bind.json"), "{}");

    assertThat(portfolio().all()).isEmpty();
  }

  /** In a window packets and messages of other steps come before those of the step. */
  @Test
  void tellsWhatWasSelectedByTheNumbersOfTheFile() throws Exception {
    Lab lab = HandIns.LABS.find("framing").orElseThrow();
    LabStep step = lab.step("inside-a-packet").orElseThrow();
    BlockingQueue<Lesson.Standing> told = new LinkedBlockingQueue<>();
    StepLog log = new StepLog();
    try (OwnPlace place = new OwnPlace(HandIns.CATALOG, lab.draw(SEED));
        Lesson lesson = new Lesson(place, lab, SEED, told::add)) {
      place.listen(log);
      place.listen(lesson);
      for (int turn = 1; turn <= 2; turn++) {
        lesson.begin(step, turn);
        lesson.perform(step.setup());
        lesson.perform(step.solve());
        assertThat(done(told, turn)).isTrue();
      }
      StepRecord record =
          portfolio()
              .keep(
                  new Scene(place, log.events()),
                  lab,
                  step,
                  new Verdict(true, Optional.empty(), ""));
      assertThat(record.claim().done()).isTrue();
      Event.Selected live = selected(log.events());
      Event.Selected kept = selected(events(portfolio().all().getFirst().log()));
      assertThat(kept.flow()).isLessThan(live.flow());
      assertThat(kept.message()).isEqualTo(live.message());
      assertThat(kept.range()).isEqualTo(live.range());
    }
  }

  private static boolean done(BlockingQueue<Lesson.Standing> told, int turn)
      throws InterruptedException {
    while (true) {
      Lesson.Standing next = told.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        return false;
      }
      if (next.turn() == turn && next.verdict().done()) {
        return true;
      }
    }
  }

  private static Event.Selected selected(List<Event> events) {
    return events.stream()
        .filter(Event.Selected.class::isInstance)
        .map(Event.Selected.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The events of a file, whose packets say what they carry. */
  private static List<Event> events(Path log) throws Exception {
    List<Event> events = new ArrayList<>();
    boolean annotated = false;
    try (SessionFile file = SessionFile.open(log)) {
      file.onEvent(events::add);
      for (Optional<Packet> one = file.next(); one.isPresent(); one = file.next()) {
        annotated |= one.get().comments().toString().contains("message 0, bytes 0 to ");
      }
    }
    assertThat(annotated).isTrue();
    return events;
  }
}
