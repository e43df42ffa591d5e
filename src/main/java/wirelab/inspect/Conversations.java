package wirelab.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirelab.inspect.Conversation.Ends;

/** All conversations, by their sockets; those beyond a limit are counted only. */
final class Conversations {
  private static final int MOST = 50_000;
  private static final long HELD_BACK = 64L << 20;

  private final Budget budget = new Budget(HELD_BACK);
  private final Map<Key, Conversation> current = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Conversation> all = new ArrayList<>();

  /** The one that a packet belongs to; empty if there are too many. */
  Optional<Conversation> of(String protocol, Ends ends) {
    Conversation known = current.get(new Key(protocol, ends));
    if (known == null) {
      known = current.get(new Key(protocol, ends.reversed()));
    }
    return known == null ? begin(protocol, ends) : Optional.of(known);
  }

  /** Another one between the same sockets. */
  Optional<Conversation> begin(String protocol, Ends ends) {
    current.remove(new Key(protocol, ends.reversed()));
    if (all.size() == MOST) {
      return Optional.empty();
    }
    int number = numbers.merge(protocol, 1, Integer::sum) - 1;
    Conversation conversation =
        new Conversation(protocol, number, ends, new Direction(budget), new Direction(budget));
    current.put(new Key(protocol, ends), conversation);
    all.add(conversation);
    return Optional.of(conversation);
  }

  List<Conversation> all() {
    return List.copyOf(all);
  }

  private record Key(String protocol, Ends ends) {}
}
