package wirelab.ui.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;

/**
 * A layer or a field, and where it hangs in the tree. What hangs below it is made when asked for.
 */
final class FieldNode {
  private static final String MALFORMED = "_ws.malformed";

  /** What a layer and a field have in common. */
  private record Said(String name, String key, String value, ByteRange range, boolean wrong) {}

  private final @Nullable FieldNode parent;
  private final Said said;
  private final List<Field> fields;
  private @Nullable List<FieldNode> parts;

  private FieldNode(@Nullable FieldNode parent, Said said, List<Field> fields) {
    this.parent = parent;
    this.said = said;
    this.fields = fields;
  }

  static FieldNode of(Layer layer) {
    boolean wrong = layer.all().anyMatch(field -> field.key().equals(MALFORMED));
    Said said = new Said(layer.title(), layer.protocol(), layer.summary(), layer.range(), wrong);
    return new FieldNode(null, said, layer.fields());
  }

  private FieldNode part(Field field) {
    boolean wrong = field.key().equals(MALFORMED);
    Said all = new Said(field.name(), field.key(), field.value(), field.range(), wrong);
    return new FieldNode(this, all, field.parts());
  }

  boolean layer() {
    return parent == null;
  }

  String name() {
    return said.name();
  }

  String value() {
    return said.value();
  }

  ByteRange range() {
    return said.range();
  }

  /** Whether it, or for a layer something in it, is malformed. */
  boolean wrong() {
    return said.wrong();
  }

  Optional<FieldNode> parent() {
    return Optional.ofNullable(parent);
  }

  boolean leaf() {
    return fields.isEmpty();
  }

  List<FieldNode> parts() {
    List<FieldNode> known = parts;
    if (known == null) {
      known = fields.stream().map(this::part).toList();
      parts = known;
    }
    return known;
  }

  /** What is the same for it in other packets. */
  String path() {
    String own = said.key().isEmpty() ? said.name() : said.key();
    return parent == null ? own : parent.path() + "/" + own;
  }

  /** What it hangs from, the layer first. */
  List<FieldNode> above() {
    if (parent == null) {
      return List.of();
    }
    List<FieldNode> all = new ArrayList<>(parent.above());
    all.add(parent);
    return all;
  }

  /** How many it hangs from. */
  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** The deepest part that holds all of a range; bits of a field are not told apart. */
  FieldNode deepest(ByteRange wanted) {
    for (int i = 0; i < fields.size(); i++) {
      ByteRange place = fields.get(i).range();
      if (holds(place, wanted) && (layer() || !place.equals(range()))) {
        return parts().get(i).deepest(wanted);
      }
    }
    return this;
  }

  boolean holds(ByteRange wanted) {
    return holds(range(), wanted);
  }

  private static boolean holds(ByteRange place, ByteRange wanted) {
    return place.start() <= wanted.start() && place.end() >= wanted.end() && wanted.length() > 0;
  }

  /** What a filter says to find packets with the same value; empty if it has no key. */
  Optional<String> filter() {
    if (said.key().isEmpty()) {
      return Optional.empty();
    }
    String value = plain();
    boolean alone = layer() || wrong() || value.isEmpty();
    return Optional.of(alone ? said.key() : said.key() + " == " + quoted(value));
  }

  private String plain() {
    return new Field(said.name(), said.range(), said.value()).plain();
  }

  /** Numbers and addresses as they are, other text in quotes. */
  private static String quoted(String value) {
    return value.matches("[\\w.:\\-]+") ? value : '"' + value.replace("\"", "") + '"';
  }

  /** {@code Source port: 9999}. */
  String line() {
    return said.value().isEmpty() ? said.name() : said.name() + ": " + said.value();
  }
}
