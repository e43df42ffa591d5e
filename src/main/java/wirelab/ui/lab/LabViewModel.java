package wirelab.ui.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import wirelab.event.Event;
import wirelab.lab.Action;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Question;
import wirelab.lab.act.Lesson;
import wirelab.lab.act.Requirement;
import wirelab.lab.progress.Progress;

/** One lab: its steps, the one that is shown, and how that stands. For the window's thread. */
public final class LabViewModel implements AutoCloseable {
  private final Lab lab;
  private final Progress progress;
  private final Hearer hearer;
  private final Executor window;
  private final Tutor tutor;
  private final ObservableList<StepLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<LabStep> step;
  private final ReadOnlyObjectWrapper<Judgement> judgement =
      new ReadOnlyObjectWrapper<>(Judgement.OPEN);
  private final ObservableList<String> hints = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final Answers answers = new Answers();
  private final ReadOnlyStringWrapper lacks = new ReadOnlyStringWrapper("");
  private final Consent consent = new Consent();
  private int turn;
  private boolean closed;

  /** Is told how the learner gets on. */
  interface Hearer {
    /** The progress has changed; on the window's thread. */
    void progressed();

    /** The step that was begun last is done; on any thread. */
    void done(Lab lab, Lesson.Standing standing);
  }

  /** Begins where the learner was last. */
  LabViewModel(Lab lab, Progress progress, Room room, Executor window, Hearer hearer) {
    this.lab = lab;
    this.progress = progress;
    this.window = window;
    this.hearer = hearer;
    this.tutor = new Tutor(room, lab, progress.seed(), new Follower());
    Optional<LabStep> last = progress.at(lab.id()).flatMap(lab::step);
    this.step = new ReadOnlyObjectWrapper<>(last.orElse(lab.steps().getFirst()));
    enter();
    Thread.ofVirtual().name("requirements").start(this::require);
  }

  private void require() {
    Requirement.missing(lab)
        .ifPresent(
            line -> window.execute(() -> lacks.set("Not to be done on this machine: " + line)));
  }

  public Lab lab() {
    return lab;
  }

  /** Where the lab's pictures are. */
  Path folder() {
    return lab.file().toAbsolutePath().resolveSibling("");
  }

  /** The learner's numbers. */
  Map<String, Long> numbers() {
    return lab.draw(progress.seed());
  }

  ObservableList<StepLine> lines() {
    return lines;
  }

  /** The step that is shown. */
  public ReadOnlyObjectProperty<LabStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  public LabStep step() {
    return step.get();
  }

  ReadOnlyObjectProperty<Judgement> judgementProperty() {
    return judgement.getReadOnlyProperty();
  }

  /** The hints that were asked for. */
  ObservableList<String> hints() {
    return hints;
  }

  /** Whether something is being done for the learner. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why something could not be done, or what else there is to say; may be empty. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** What the lab requires and this machine lacks, and how to get it; may be empty. */
  ReadOnlyStringProperty lacksProperty() {
    return lacks.getReadOnlyProperty();
  }

  int place() {
    return lab.steps().indexOf(step.get());
  }

  boolean last() {
    return place() == lab.steps().size() - 1;
  }

  /** Shows a step, and begins it. */
  void goTo(LabStep next) {
    if (!next.equals(step.get())) {
      step.set(next);
      enter();
    }
  }

  void next() {
    if (!last()) {
      goTo(lab.steps().get(place() + 1));
    }
  }

  void previous() {
    if (place() > 0) {
      goTo(lab.steps().get(place() - 1));
    }
  }

  /** Begins the step once more: nothing of what was done counts. */
  void again() {
    begin();
    busy.set(false);
    told.set("");
    tutor.begin(step.get(), turn);
  }

  private void enter() {
    hints.clear();
    again();
    progress.goTo(lab.id(), step.get().id());
    hearer.progressed();
  }

  private void begin() {
    turn++;
    answers.clear();
    judge(Judgement.OPEN);
  }

  /** Sets the scene of the step, which begins anew. */
  void setUp() {
    if (asked(step.get().setup())) {
      return;
    }
    begin();
    busy.set(true);
    told.set("Setting it up …");
    tutor.setUp(step.get(), turn);
  }

  /** Does the step, which begins anew. */
  void show() {
    if (asked(Stream.concat(step.get().setup().stream(), step.get().solve().stream()).toList())) {
      return;
    }
    begin();
    busy.set(true);
    told.set("Showing you …");
    tutor.show(step.get(), turn);
  }

  /** Whether something is to be asked before these are done. */
  private boolean asked(List<Action> actions) {
    Optional<String> question = consent.ask(actions);
    question.ifPresent(told::set);
    return question.isPresent();
  }

  /** Opens the recorded sample of the step, which has one. */
  void openSample() {
    Sample.of(folder(), step.get())
        .ifPresentOrElse(
            tutor::open, () -> told.set("There is no recorded sample beside this lab."));
  }

  /** Shows one hint more. */
  void hint() {
    if (hints.size() < step.get().hints().size()) {
      hints.add(step.get().hints().get(hints.size()));
    }
  }

  int hintsLeft() {
    return step.get().hints().size() - hints.size();
  }

  /** What was answered since the step began; empty if nothing was. */
  Optional<String> answer(Question question) {
    return answers.of(question);
  }

  /**
   * Takes an answer.
   *
   * @return what is wrong with it; empty if it was taken
   */
  Optional<String> answer(Question question, String text) {
    Optional<String> flaw = answers.take(question, text);
    if (flaw.isEmpty()) {
      tutor.answer(question.id(), answers.of(question).orElseThrow());
    }
    return flaw;
  }

  /** The learner has selected something in the window. */
  void selected(Event.Selected selected) {
    tutor.record(selected);
  }

  private void judge(Judgement next) {
    judgement.set(next);
    List<StepLine> fresh = new ArrayList<>();
    for (LabStep one : lab.steps()) {
      boolean current = one.equals(step.get());
      Sign kept = progress.done(lab.id(), one.id()) ? Sign.DONE : Sign.OPEN;
      fresh.add(new StepLine(fresh.size() + 1, one, kept, current));
    }
    lines.setAll(fresh);
  }

  private void stands(Lesson.Standing standing) {
    boolean over = judgement.get().sign() == Sign.DONE; // once done it stays so
    if (closed || over || standing.turn() != turn) {
      return;
    }
    if (standing.verdict().done()) {
      progress.finish(lab.id(), standing.step().id());
      hearer.progressed();
    }
    judge(Judgement.of(standing.verdict()));
  }

  private void ended(int of, String trouble) {
    if (!closed && of == turn) {
      busy.set(false);
      told.set(trouble);
    }
  }

  @Override
  public void close() {
    closed = true;
    tutor.close();
  }

  /** Brings what the tutor tells to the window's thread. */
  private final class Follower implements Tutor.Follower {
    private int doneTurn;

    @Override
    public void stands(Lesson.Standing standing) {
      if (standing.verdict().done() && standing.turn() != doneTurn) {
        doneTurn = standing.turn();
        hearer.done(lab, standing);
      }
      window.execute(() -> LabViewModel.this.stands(standing));
    }

    @Override
    public void ended(int of, String trouble) {
      window.execute(() -> LabViewModel.this.ended(of, trouble));
    }
  }
}
