package wirelab.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import wirelab.model.Nearest;

/**
 * A value in a lab's front matter that knows where it stands, so that whatever is wrong with it can
 * be told with its place.
 */
final class Entry {
  private final Node node;
  private final int linesBefore;

  /**
   * A value.
   *
   * @param linesBefore of the file, before the first of the YAML
   */
  Entry(Node node, int linesBefore) {
    this.node = node;
    this.linesBefore = linesBefore;
  }

  Place place() {
    return node.getStartMark()
        .map(mark -> new Place(mark.getLine() + 1 + linesBefore, mark.getColumn() + 1))
        .orElse(Place.START);
  }

  LabException flaw(String message) {
    return new LabException(place(), message);
  }

  /** A text, number or other single value, as it was written. */
  String text() throws LabException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw flaw("a text is expected here, not a list and not a group of values");
  }

  long number() throws LabException {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException e) {
      throw flaw("'%s': a whole number is expected here".formatted(text()));
    }
  }

  /** The items of a list; a single value is a list of one. */
  List<Entry> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new Entry(item, linesBefore)).toList();
    }
    return List.of(this);
  }

  List<String> texts() throws LabException {
    List<String> texts = new ArrayList<>();
    for (Entry item : items()) {
      texts.add(item.text());
    }
    return texts;
  }

  /** The values of a group by their names, in their order. */
  Map<String, Entry> members() throws LabException {
    if (!(node instanceof MappingNode mapping)) {
      throw flaw("a group of values (name: value) is expected here");
    }
    Map<String, Entry> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Entry name = new Entry(tuple.getKeyNode(), linesBefore);
      if (members.put(name.text(), new Entry(tuple.getValueNode(), linesBefore)) != null) {
        throw name.flaw("'%s' is there twice".formatted(name.text()));
      }
    }
    return members;
  }

  /** As {@link #members}, none of which may have another name than these. */
  Group group(List<String> names) throws LabException {
    Map<String, Entry> members = members();
    for (Map.Entry<String, Entry> member : members.entrySet()) {
      if (!names.contains(member.getKey())) {
        throw member
            .getValue()
            .flaw(
                "'%s' is not known here%s"
                    .formatted(member.getKey(), Nearest.suggestion(member.getKey(), names)));
      }
    }
    return new Group(this, members);
  }

  /** Named values, of which some must be there. */
  record Group(Entry all, Map<String, Entry> members) {
    Entry need(String name) throws LabException {
      Entry found = members.get(name);
      if (found == null) {
        throw all.flaw("'%s' is missing".formatted(name));
      }
      return found;
    }

    Optional<Entry> find(String name) {
      return Optional.ofNullable(members.get(name));
    }

    List<Entry> list(String name) {
      return find(name).map(Entry::items).orElse(List.of());
    }

    String text(String name, String otherwise) throws LabException {
      Entry found = members.get(name);
      return found == null ? otherwise : found.text();
    }
  }
}
