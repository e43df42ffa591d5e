package wirelab.lab.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.StructValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import wirelab.lab.fact.Vocabulary;

/**
 * One fact as the language takes it. Of maps it would make copies, of all in a list each time that
 * the list is named. Whoever interrupts the thread ends the evaluation.
 */
@SuppressWarnings("Immutable") // nobody changes a fact
final class FactValue extends StructValue<String, Map<String, Object>> {
  private static final CelType TYPE = StructTypeReference.create("Fact");

  private final Map<String, Object> fields;

  private FactValue(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** The variables of checks, with their facts as such. */
  static Map<String, Object> all(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    Vocabulary.variables().keySet().forEach(name -> all.computeIfPresent(name, FactValue::of));
    return all;
  }

  private static Object of(String name, Object value) {
    return value instanceof List<?> list
        ? list.stream().map(FactValue::fact).toList()
        : fact(value);
  }

  @SuppressWarnings("unchecked") // that is how facts are told
  private static Object fact(Object value) {
    return value instanceof Map<?, ?> map ? new FactValue((Map<String, Object>) map) : value;
  }

  @Override
  public Object select(String field) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("no longer wanted");
    }
    return Objects.requireNonNull(fields.get(field), field);
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  @Override
  public Map<String, Object> value() {
    return fields;
  }

  @Override
  public boolean isZeroValue() {
    return fields.isEmpty();
  }

  @Override
  public CelType celType() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactValue fact && fact.fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
