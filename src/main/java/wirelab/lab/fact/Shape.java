package wirelab.lab.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the records of a type look in the language of checks: fields by their names there, and what
 * they hold.
 *
 * @param name of the type
 * @param fields each with {@code long}, {@code double}, {@code boolean} or {@code String}
 */
public record Shape(String name, Map<String, Class<?>> fields, List<Method> accessors) {
  public Shape {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    accessors = List.copyOf(accessors);
  }

  static Shape of(Class<? extends Seen> type) {
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      fields.put(written(component.getName()), component.getType());
    }
    return new Shape(
        type.getSimpleName(),
        fields,
        Stream.of(components).map(RecordComponent::getAccessor).toList());
  }

  /** {@code payloadLength} becomes {@code payload_length}, {@code u64le} stays. */
  private static String written(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The fields of one record with their values. */
  Map<String, Object> values(Seen one) {
    Map<String, Object> values = new LinkedHashMap<>();
    int at = 0;
    for (String field : fields.keySet()) {
      try {
        values.put(field, accessors.get(at++).invoke(one));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("an accessor of " + name, e);
      }
    }
    return values;
  }
}
