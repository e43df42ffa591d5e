package wirelab.lab.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirelab.model.Field;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/**
 * Where things stand in messages, as their codecs say. Taking a message apart takes its time, so
 * only the first of each stream are, and those that somebody asks for; what was found of a message
 * is kept as long as it is asked for.
 */
final class FieldFacts {
  private static final int FIRST = 4;
  private static final int MOST_MESSAGES = 64;
  private static final int MOST_FIELDS = 400;
  private static final int LARGEST = 8 << 20;

  private final Trace trace;
  private final Shape shape = Vocabulary.shape("fields");
  private final Map<TracedMessage, List<Map<String, Object>>> known = new HashMap<>();

  FieldFacts(Trace trace) {
    this.trace = trace;
  }

  void clear() {
    known.clear();
  }

  /**
   * The fields of some of these messages.
   *
   * @param flows the messages of each
   * @param asked numbers of messages, in whichever flow
   */
  List<Map<String, Object>> of(List<List<TracedMessage>> flows, Set<Long> asked) {
    Map<TracedMessage, List<Map<String, Object>>> now = new HashMap<>();
    List<Map<String, Object>> all = new ArrayList<>();
    for (List<TracedMessage> messages : flows) {
      for (int i = 0; i < messages.size(); i++) {
        TracedMessage message = messages.get(i);
        boolean wanted = i < FIRST || asked.contains(message.number());
        if (wanted && message.length() <= LARGEST && now.size() < MOST_MESSAGES) {
          List<Map<String, Object>> fields = known.get(message);
          fields = fields == null ? read(message) : fields;
          now.put(message, fields);
          all.addAll(fields);
        }
      }
    }
    known.clear();
    known.putAll(now);
    return all;
  }

  private List<Map<String, Object>> read(TracedMessage message) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Field field : trace.layout(message).fields()) {
      add(message, field, "", fields);
    }
    return fields;
  }

  private void add(
      TracedMessage message, Field field, String inside, List<Map<String, Object>> into) {
    if (into.size() == MOST_FIELDS) {
      return;
    }
    into.add(
        shape.values(
            new OnWire.Field(
                message.flow(),
                message.number(),
                field.name(),
                field.key(),
                field.value(),
                inside,
                field.range().start(),
                field.range().end())));
    for (Field part : field.parts()) {
      add(message, part, field.name(), into);
    }
  }
}
