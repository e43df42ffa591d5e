package wirelab.lab.act;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.event.Event;
import wirelab.lab.Action;
import wirelab.lab.Expression;
import wirelab.lab.Sentence;
import wirelab.lab.check.LabCheck;
import wirelab.lab.fact.Facts;
import wirelab.model.ByteRange;
import wirelab.model.Packets;
import wirelab.pipeline.Plan;
import wirelab.spi.SettingException;

/** Carries out the actions of a lab. Not for the window's thread: they take their time. */
public final class Performer implements AutoCloseable {
  private static final long PATIENCE_NANOS = 5_000_000_000L;
  private static final long LOOK_MILLIS = 10;
  private static final int MOST_REPEATS = 500;

  private final Workplace place;
  private final LabCheck check;
  private final Facts facts;
  private final Opened opened;
  private final Deque<Program> programs = new ArrayDeque<>();

  public Performer(Workplace place, LabCheck check, Facts facts) {
    this.place = place;
    this.check = check;
    this.facts = facts;
    this.opened = new Opened(place, facts);
  }

  /**
   * Does all of it, in order.
   *
   * @throws SettingException if an action can not be: one line, with its place in the lab's file
   */
  public void perform(List<Action> actions) throws SettingException, InterruptedException {
    for (Action action : actions) {
      try {
        perform(action);
      } catch (SettingException | IOException e) {
        throw new SettingException("%s: %s".formatted(action.place(), e.getMessage()));
      }
    }
  }

  private void perform(Action action) throws SettingException, IOException, InterruptedException {
    switch (action) {
      case Action.Calls calls -> place.calls(text(calls.orders()));
      case Action.RepeatTimes repeat -> repeat(repeat);
      case Action.RepeatUntil repeat -> repeat(repeat);
      case Action.Stream stream -> place.stream(plan(stream.options()));
      case Action.Compare compare -> place.compare(plan(compare.options()));
      case Action.Contest contest ->
          place.contest(new ContestPlan(place.catalog()).of(texts(contest.options())));
      case Action.Answer answer -> answer(answer.question(), String.valueOf(need(answer.value())));
      case Action.Select select -> select(select);
      case Action.Await await -> need(await.until(), true);
      case Action.Run run -> start(run.words(), Program.RUN).awaitEnd();
      case Action.Start start -> start(start.words(), Program.BESIDE).awaitReady();
      case Action.Printed printed -> {
        Program program = programs.peek();
        if (program == null) {
          throw new SettingException("printed: no program was started");
        }
        answer(printed.question(), program.awaitEnd());
      }
      case Action.Open open -> opened.open(check.folder(), open.file());
    }
  }

  private void answer(String question, String value) {
    place.record(new Event.Answered(place.now(), question, value));
  }

  private Plan plan(Map<String, Sentence> written) throws SettingException {
    return new StreamPlan(place.catalog()).of(texts(written));
  }

  private Map<String, String> texts(Map<String, Sentence> written) {
    Map<String, String> options = new HashMap<>();
    written.forEach((name, value) -> options.put(name, text(value)));
    return options;
  }

  private Program start(List<Sentence> words, Duration longest) throws IOException {
    Program program =
        Program.start(check.folder(), words.stream().map(this::text).toList(), longest);
    programs.push(program);
    return program;
  }

  /** The packets of the capture that was opened last, while it is open. */
  Optional<Packets> opened() {
    return opened.packets();
  }

  /** Ends the programs that it has started, and closes what it has opened. */
  @Override
  public void close() {
    programs.forEach(Program::close);
    programs.clear();
    opened.close();
  }

  private void repeat(Action.RepeatTimes repeat) throws SettingException, InterruptedException {
    if (!(need(repeat.times()) instanceof Number times) || times.longValue() > MOST_REPEATS) {
      throw new SettingException("times: write a number up to " + MOST_REPEATS);
    }
    for (long i = 0; i < times.longValue(); i++) {
      place.calls(text(repeat.orders()));
    }
  }

  private void repeat(Action.RepeatUntil repeat) throws SettingException, InterruptedException {
    var until = check.question(repeat.until());
    for (int i = 0; i < MOST_REPEATS; i++) {
      if (until.ask(facts).filter(answer -> answer.equals(true)).isPresent()) {
        return;
      }
      place.calls(text(repeat.orders()));
    }
    throw new SettingException("%d times were not enough".formatted(MOST_REPEATS));
  }

  private void select(Action.Select select) throws SettingException, InterruptedException {
    Map<String, Long> what = new HashMap<>();
    for (Map.Entry<String, Expression> one : select.what().entrySet()) {
      if (need(one.getValue()) instanceof Number number) {
        what.put(one.getKey(), number.longValue());
      } else {
        throw new SettingException("select %s: this is no number".formatted(one.getKey()));
      }
    }
    long first = what.getOrDefault("first", 0L);
    place.record(
        new Event.Selected(
            place.now(),
            what.getOrDefault("packet", -1L),
            what.getOrDefault("flow", -1L).intValue(),
            what.getOrDefault("message", -1L),
            new ByteRange(first, what.getOrDefault("end", first)),
            facts.madeAt(what.getOrDefault("call", -1L))));
  }

  private Object need(Expression expression) throws SettingException, InterruptedException {
    return need(expression, false);
  }

  /** What it gives; as packets come a little after the calls, this waits for an answer. */
  private Object need(Expression expression, boolean toHold)
      throws SettingException, InterruptedException {
    var question = check.question(expression);
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < until) {
      Optional<Object> answer = question.ask(facts);
      if (answer.isPresent() && (!toHold || answer.get().equals(true))) {
        return answer.get();
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new SettingException("this has no answer: " + expression.text());
  }

  private String text(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    for (Sentence.Part part : sentence.parts()) {
      switch (part) {
        case Sentence.Part.Words words -> text.append(words.text());
        case Sentence.Part.Value value ->
            text.append(check.question(value.expression()).ask(facts).orElse("?"));
      }
    }
    return text.toString();
  }
}
