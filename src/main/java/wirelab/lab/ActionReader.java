package wirelab.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirelab.model.Nearest;

/** Reads what a step does by itself: a list of {@code name: arguments}. */
final class ActionReader {
  private static final List<String> NAMES =
      List.of(
          "calls", "repeat", "stream", "compare", "contest", "answer", "select", "await", "run",
          "start", "printed", "open");
  private static final List<String> SELECTED =
      List.of("packet", "call", "flow", "message", "first", "end");

  private static final List<String> REPEATED = List.of("times", "until", "calls");

  private ActionReader() {}

  static List<Action> read(List<Entry> entries) throws LabException {
    List<Action> actions = new ArrayList<>();
    for (Entry entry : entries) {
      for (Map.Entry<String, Entry> one : entry.members().entrySet()) {
        actions.addAll(actions(one.getKey(), one.getValue()));
      }
    }
    return actions;
  }

  private static List<Action> actions(String name, Entry entry) throws LabException {
    Place place = entry.place();
    return switch (name) {
      case "calls" -> List.of(new Action.Calls(place, sentence(entry)));
      case "repeat" -> List.of(repeat(place, entry.group(REPEATED)));
      case "stream" -> List.of(new Action.Stream(place, sentences(entry)));
      case "compare" -> List.of(new Action.Compare(place, sentences(entry)));
      case "contest" -> List.of(new Action.Contest(place, sentences(entry)));
      case "answer" -> answers(entry);
      case "select" -> List.of(new Action.Select(place, expressions(entry)));
      case "await" -> List.of(new Action.Await(place, StepReader.expression(entry)));
      case "run" -> List.of(new Action.Run(place, words(entry)));
      case "start" -> List.of(new Action.Start(place, words(entry)));
      case "printed" -> List.of(new Action.Printed(place, entry.text()));
      case "open" -> List.of(new Action.Open(place, entry.text()));
      default ->
          throw entry.flaw(
              "there is no action '%s'%s".formatted(name, Nearest.suggestion(name, NAMES)));
    };
  }

  private static Action repeat(Place place, Entry.Group group) throws LabException {
    Sentence orders = sentence(group.need("calls"));
    return group.find("until").isPresent()
        ? new Action.RepeatUntil(place, StepReader.expression(group.need("until")), orders)
        : new Action.RepeatTimes(place, StepReader.expression(group.need("times")), orders);
  }

  private static Sentence sentence(Entry entry) throws LabException {
    return Sentence.of(entry.text(), entry.place());
  }

  private static Map<String, Sentence> sentences(Entry entry) throws LabException {
    Map<String, Sentence> sentences = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> one : entry.members().entrySet()) {
      sentences.put(one.getKey(), sentence(one.getValue()));
    }
    return sentences;
  }

  private static List<Action> answers(Entry entry) throws LabException {
    List<Action> answers = new ArrayList<>();
    for (Map.Entry<String, Entry> one : entry.members().entrySet()) {
      Expression value = StepReader.expression(one.getValue());
      answers.add(new Action.Answer(one.getValue().place(), one.getKey(), value));
    }
    return answers;
  }

  private static Map<String, Expression> expressions(Entry entry) throws LabException {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> one : entry.group(SELECTED).members().entrySet()) {
      expressions.put(one.getKey(), StepReader.expression(one.getValue()));
    }
    return expressions;
  }

  private static List<Sentence> words(Entry entry) throws LabException {
    List<Sentence> words = new ArrayList<>();
    for (Entry item : entry.items()) {
      words.add(sentence(item));
    }
    return words;
  }
}
