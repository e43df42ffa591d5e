package wirelab.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirelab.model.Nearest;

/** Reads one step of a lab. */
final class StepReader {
  private static final List<String> NAMES =
      List.of(
          "id",
          "minutes",
          "spotlight",
          "code",
          "capture",
          "questions",
          "check",
          "because",
          "hints",
          "setup",
          "solve",
          "wrong");
  private static final List<String> REASON = List.of("id", "when", "say");
  private static final List<String> QUESTION = List.of("id", "text", "kind", "options", "before");

  private final Entry entry;
  private final Section section;

  StepReader(Entry entry, Section section) {
    this.entry = entry;
    this.section = section;
  }

  LabStep read() throws LabException {
    Entry.Group group = entry.group(NAMES);
    return new LabStep(
        group.need("id").text(),
        section.title(),
        section.text(),
        (int) group.need("minutes").number(),
        spotlight(group),
        texts(group, "code"),
        group.find("capture").isPresent()
            ? java.util.Optional.of(group.need("capture").text())
            : java.util.Optional.empty(),
        questions(group),
        expression(group.need("check")),
        reasons(group),
        texts(group, "hints"),
        ActionReader.read(group.list("setup")),
        ActionReader.read(group.list("solve")),
        attempts(group));
  }

  private static String spotlight(Entry.Group group) throws LabException {
    String part = group.text("spotlight", "");
    if (part.isEmpty() || Part.names().contains(part)) {
      return part;
    }
    throw group
        .need("spotlight")
        .flaw(
            "the window has no part '%s'%s"
                .formatted(part, Nearest.suggestion(part, Part.names())));
  }

  static Expression expression(Entry entry) throws LabException {
    return new Expression(entry.text(), entry.place());
  }

  private static List<String> texts(Entry.Group group, String name) throws LabException {
    List<String> texts = new ArrayList<>();
    for (Entry item : group.list(name)) {
      texts.add(item.text());
    }
    return texts;
  }

  private static List<Reason> reasons(Entry.Group step) throws LabException {
    List<Reason> reasons = new ArrayList<>();
    for (Entry item : step.list("because")) {
      Entry.Group group = item.group(REASON);
      Entry say = group.need("say");
      reasons.add(
          new Reason(
              group.need("id").text(),
              expression(group.need("when")),
              Sentence.of(say.text(), say.place())));
    }
    return reasons;
  }

  private static List<Question> questions(Entry.Group step) throws LabException {
    List<Question> questions = new ArrayList<>();
    for (Entry item : step.list("questions")) {
      Entry.Group group = item.group(QUESTION);
      List<String> options = texts(group, "options");
      Question.Kind kind = options.isEmpty() ? kind(group) : Question.Kind.CHOICE;
      boolean before = Boolean.parseBoolean(group.text("before", "false"));
      questions.add(
          new Question(group.need("id").text(), group.need("text").text(), kind, options, before));
    }
    return questions;
  }

  private static Question.Kind kind(Entry.Group group) throws LabException {
    String text = group.text("kind", "number");
    return switch (text) {
      case "number" -> Question.Kind.NUMBER;
      case "text" -> Question.Kind.TEXT;
      case "header" -> Question.Kind.HEADER;
      default ->
          throw group
              .need("kind")
              .flaw(
                  "kind '%s': write number, text or header"
                      .formatted(text.toLowerCase(Locale.ROOT)));
    };
  }

  private static List<Attempt> attempts(Entry.Group step) throws LabException {
    List<Attempt> attempts = new ArrayList<>();
    if (step.find("wrong").isPresent()) {
      for (Map.Entry<String, Entry> one : step.need("wrong").members().entrySet()) {
        attempts.add(new Attempt(one.getKey(), ActionReader.read(one.getValue().items())));
      }
    }
    return attempts;
  }
}
