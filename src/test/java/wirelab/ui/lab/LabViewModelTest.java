package wirelab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.event.Event;
import wirelab.lab.Question;
import wirelab.lab.handin.HandIn;
import wirelab.lab.handin.HandInException;
import wirelab.lab.handin.Portfolio;
import wirelab.lab.progress.Progress;
import wirelab.spi.SettingException;
import wirelab.ui.live.Desk;
import wirelab.ui.live.Notice;

@SuppressWarnings("NullAway.Init") // all of it is made before each test
final class LabViewModelTest {
  @TempDir private Path folder;
  private Desk desk;
  private OwnHands hands;
  private WindowRoom room;
  private Progress progress;
  private LabsViewModel labs;
  private HandInViewModel handIn;

  @BeforeEach
  void open() {
    desk = new Desk(Desk.PLAN);
    hands = new OwnHands(desk.live());
    room = new WindowRoom(desk.live(), hands, file -> {});
    progress = Progress.in(folder, new Random());
    Portfolio portfolio = new Portfolio(folder.resolve("hand-in"));
    handIn =
        new HandInViewModel(room, portfolio, progress::seed, desk.live()::later, desk.live()::say);
    labs =
        new LabsViewModel(
            room, List.of(Path.of("labs")), () -> progress, handIn, desk.live()::later);
    labs.hurry();
    desk.until("the labs are read", labs::read);
  }

  @AfterEach
  void close() {
    labs.close();
    hands.close();
    desk.close();
  }

  private LabViewModel lab(String id) {
    labs.open(id);
    LabViewModel lab = labs.openedProperty().get();
    assertThat(lab).isNotNull();
    desk.until("the step begins", () -> began(lab));
    return lab;
  }

  private boolean began(LabViewModel lab) {
    return desk.live().log().events().stream()
        .anyMatch(
            event -> event instanceof Event.StepBegan step && step.step().equals(lab.step().id()));
  }

  private static Sign sign(LabViewModel lab) {
    return lab.judgementProperty().get().sign();
  }

  @Test
  void listsLabsWithWhatIsDone() {
    assertThat(labs.flaws()).isEmpty();
    assertThat(labs.lines()).extracting(line -> line.lab().id()).contains("sockets", "framing");
    LabLine first = labs.lines().getFirst();

    assertThat(first.told()).isEqualTo("30 min · 0 of 5 steps done");
  }

  @Test
  void judgesWhatTheLearnerDoes() throws SettingException, InterruptedException {
    LabViewModel lab = lab("sockets/bind");
    assertThat(lab.judgementProperty().get()).isEqualTo(Judgement.OPEN);
    long port = lab.numbers().getOrDefault("port", 0L);

    room.calls(
        "receiver: s = socket(AF_INET, SOCK_STREAM)\nreceiver: s.bind(\"0.0.0.0\", %d)"
            .formatted(port));
    desk.until("the mistake is told", () -> sign(lab) == Sign.MISTAKE);
    assertThat(lab.judgementProperty().get().text()).startsWith("You bound to all addresses");

    lab.again();
    desk.until("it is open again", () -> sign(lab) == Sign.OPEN && !lab.busyProperty().get());
    room.calls("receiver: t = socket(AF_INET, SOCK_STREAM)");
    desk.until("the old socket is gone", () -> bound(port));
    desk.until("it is done", () -> sign(lab) == Sign.DONE);
    assertThat(progress.done("sockets", "bind")).isTrue();
    assertThat(lab.lines())
        .extracting(StepLine::sign)
        .containsExactly(Sign.OPEN, Sign.DONE, Sign.OPEN, Sign.OPEN, Sign.OPEN);
    assertThat(labs.lines().getFirst().done()).isEqualTo(1);
  }

  /** A step that begins again closes sockets in the background. */
  private boolean bound(long port) {
    try {
      room.calls(
          "receiver: u = socket(AF_INET, SOCK_STREAM)\nreceiver: u.bind(\"127.0.0.1\", %d)"
              .formatted(port));
    } catch (SettingException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return desk.live().log().events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Call call
                    && call.detail().contains("127.0.0.1:" + port)
                    && call.error() == null);
  }

  @Test
  void showsHowAStepIsDoneAndGoesOn() {
    LabViewModel lab = lab("sockets/four-tuple");
    lab.show();
    assertThat(lab.busyProperty().get()).isTrue();
    assertThat(lab.toldProperty().get()).isEqualTo("Showing you …");
    desk.until("it is done", () -> sign(lab) == Sign.DONE && !lab.busyProperty().get());
    assertThat(lab.toldProperty().get()).isEmpty();

    lab.next();
    assertThat(lab.step().id()).isEqualTo("in-use");
    assertThat(lab.judgementProperty().get()).isEqualTo(Judgement.OPEN);
    assertThat(progress.at("sockets")).contains("in-use");
    lab.previous();
    assertThat(lab.place()).isEqualTo(2);
  }

  @Test
  void runsASessionInTheWindowAndLeavesTheUsersPlan() {
    desk.live().start();
    desk.untilStreaming();
    LabViewModel lab = lab("framing/prefix");
    desk.until("the stream is stopped", () -> !desk.live().running());
    lab.show();
    desk.until("it is done", () -> sign(lab) == Sign.DONE && !lab.busyProperty().get());

    assertThat(desk.live().plan().wire()).isEqualTo(Desk.PLAN.wire());
    assertThat(desk.live().plan().feed()).isEqualTo(Desk.PLAN.feed());
    assertThat(desk.live().running()).isFalse();
  }

  @Test
  void takesAnswersThatMakeSense() {
    LabViewModel lab = lab("sockets/four-tuple");
    Question port = lab.step().questions().get(1);

    assertThat(lab.answer(port, "many")).contains("Write a whole number.");
    assertThat(lab.answer(port)).isEmpty();
    assertThat(lab.answer(port, " 54,321 ")).isEmpty();
    assertThat(lab.answer(port)).isEqualTo(Optional.of("54321"));
    desk.until("it is written down", () -> answered("54321"));
    lab.again();
    assertThat(lab.answer(port)).isEmpty();
  }

  private boolean answered(String value) {
    return desk.live().log().events().stream()
        .anyMatch(event -> event instanceof Event.Answered answer && answer.value().equals(value));
  }

  @Test
  void givesOneHintAfterTheOther() {
    LabViewModel lab = lab("sockets/bind");
    assertThat(lab.hints()).isEmpty();
    lab.hint();
    assertThat(lab.hints()).hasSize(1);
    lab.hint();
    lab.hint();
    assertThat(lab.hints()).isEqualTo(lab.step().hints());
    assertThat(lab.hintsLeft()).isZero();
  }

  @Test
  void beginsWhereTheLearnerWasLast() {
    lab("sockets/in-use");
    labs.back();
    assertThat(labs.openedProperty().get()).isNull();

    assertThat(lab("sockets").step().id()).isEqualTo("in-use");
  }

  @Test
  void saysThatThereIsNoSuchLab() {
    labs.open("sokets");

    assertThat(labs.flaws()).containsExactly("There is no lab 'sokets'.");
    assertThat(labs.openedProperty().get()).isNull();
  }

  @Test
  void handsInWhatIsDone() throws HandInException {
    assertThat(handIn.keptProperty().get()).isZero();
    LabViewModel lab = lab("sockets/bind");
    lab.show();
    desk.until("it is kept", () -> handIn.keptProperty().get() == 1);
    handIn.nameProperty().set("Ada Lovelace");
    Path file = folder.resolve(handIn.proposed());
    handIn.handIn(file);
    desk.until("it is written", () -> notice().text().startsWith("Wrote"));

    assertThat(notice()).isEqualTo(Notice.info("Wrote %s: 1 step of Ada Lovelace".formatted(file)));
    assertThat(file.getFileName()).hasToString("Ada-Lovelace.wirelab");
    assertThat(HandIn.read(file).learner()).isEqualTo("Ada Lovelace");
    assertThat(HandIn.read(file).seed()).isEqualTo(progress.seed());
  }

  private Notice notice() {
    return desk.live().noticeProperty().get();
  }

  @Test
  void saysWhyNothingWasHandedIn() {
    handIn.nameProperty().set("Ada");
    handIn.handIn(folder.resolve("ada.wirelab"));
    desk.until("it is told", () -> !notice().text().isEmpty());

    assertThat(notice())
        .isEqualTo(
            Notice.error("Nothing was written: there is nothing to hand in yet: no step is done"));
  }

  @Test
  void tellsTheLabWhatIsSelected() {
    Selections.follow(desk.live(), labs);
    lab("sockets/bind");
    desk.live().start();
    desk.until("packets come", () -> room.trace().end() > 5);
    desk.live().inspection().tracing().packet(4);

    desk.until(
        "the selection is written down",
        () ->
            desk.live().log().events().stream()
                .anyMatch(event -> event instanceof Event.Selected one && one.packet() == 4));
  }
}
