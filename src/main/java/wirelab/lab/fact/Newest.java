package wirelab.lab.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The newest facts of one kind, a bounded number of them. */
final class Newest {
  private final Shape shape;
  private final int most;
  private final Deque<Map<String, Object>> all = new ArrayDeque<>();

  Newest(String variable, int most) {
    this.shape = Vocabulary.shape(variable);
    this.most = most;
  }

  void add(Seen fact) {
    if (all.size() == most) {
      all.removeFirst();
    }
    all.addLast(shape.values(fact));
  }

  void clear() {
    all.clear();
  }

  List<Map<String, Object>> list() {
    return new ArrayList<>(all);
  }
}
