package wirelab.lab;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a lab: YAML between two lines of {@code ---}, and below it Markdown, in which each heading
 * of the second level begins the text of a step, in the order of the steps.
 */
final class LabReader {
  private static final String FENCE = "---";
  private static final int MOST_BYTES = 1 << 20;
  private static final List<String> NAMES =
      List.of("id", "title", "needs", "requires", "params", "steps");

  private final Path file;

  LabReader(Path file) {
    this.file = file;
  }

  /**
   * Reads it all.
   *
   * @throws LabException if it makes no sense, at the first place where it does not
   * @throws IOException if there is no such file, or it can not be read
   */
  Lab read() throws LabException, IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new LabException(
          Place.START, "%,d bytes: a lab may have %,d".formatted(Files.size(file), MOST_BYTES));
    }
    List<String> lines;
    try {
      lines = Files.readString(file).lines().toList();
    } catch (CharacterCodingException e) {
      throw new LabException(Place.START, "this is not UTF-8 text");
    }
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
      throw new LabException(Place.START, "a lab begins with a line of three dashes, and YAML");
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      throw new LabException(Place.START, "the YAML has no end: a second line of three dashes");
    }
    Entry front = front(String.join("\n", lines.subList(1, end)));
    List<Section> sections =
        new BodyReader(new Companions(file), end + 2)
            .read(String.join("\n", lines.subList(end + 1, lines.size())));
    return lab(front.group(NAMES), sections, end + 2);
  }

  private static Entry front(String yaml) throws LabException {
    try {
      Node node =
          new Compose(LoadSettings.builder().setUseMarks(true).build())
              .composeString(yaml)
              .orElseThrow(() -> new LabException(Place.START, "there is nothing in the YAML"));
      return new Entry(node, 1);
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(mark -> new Place(mark.getLine() + 2, mark.getColumn() + 1))
              .orElse(Place.START);
      throw new LabException(place, e.getProblem());
    }
  }

  private Lab lab(Entry.Group group, List<Section> sections, int bodyLine) throws LabException {
    List<LabStep> steps = new ArrayList<>();
    List<Entry> entries = group.need("steps").items();
    if (sections.size() != entries.size() + 1) {
      throw new LabException(
          new Place(bodyLine, 1),
          "%d steps, but %d headings (## Title) below: each step has one"
              .formatted(entries.size(), sections.size() - 1));
    }
    for (int i = 0; i < entries.size(); i++) {
      LabStep step = new StepReader(entries.get(i), sections.get(i + 1)).read();
      if (step.capture().isPresent()) {
        new Companions(file).need(step.capture().get(), entries.get(i).place());
      }
      steps.add(step);
    }
    return new Lab(
        file,
        group.need("id").text(),
        group.need("title").text(),
        sections.getFirst().text(),
        texts(group, "needs"),
        texts(group, "requires"),
        parameters(group),
        steps);
  }

  private static List<String> texts(Entry.Group group, String name) throws LabException {
    List<String> texts = new ArrayList<>();
    for (Entry item : group.list(name)) {
      texts.add(item.text());
    }
    return texts;
  }

  private static List<Parameter> parameters(Entry.Group group) throws LabException {
    List<Parameter> parameters = new ArrayList<>();
    if (group.find("params").isPresent()) {
      for (Map.Entry<String, Entry> one : group.need("params").members().entrySet()) {
        List<Entry> ends = one.getValue().items();
        if (ends.size() != 2 || ends.get(0).number() > ends.get(1).number()) {
          throw one.getValue().flaw("write the smallest and the largest: [20000, 40000]");
        }
        parameters.add(new Parameter(one.getKey(), ends.get(0).number(), ends.get(1).number()));
      }
    }
    return parameters;
  }
}
