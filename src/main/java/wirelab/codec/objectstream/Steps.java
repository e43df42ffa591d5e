package wirelab.codec.objectstream;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is still to be read, kept here and not on the stack: a stream nests as deep as it likes. */
final class Steps {
  private final Deque<Step> waiting = new ArrayDeque<>();

  /** Reads some of a stream and says what is to be read after that. */
  interface Step {
    void run() throws Unreadable;
  }

  /** Reads these, one after the other, before all that waits. */
  void then(Step... next) {
    for (int i = next.length - 1; i >= 0; i--) {
      waiting.push(next[i]);
    }
  }

  void run() throws Unreadable {
    while (!waiting.isEmpty()) {
      waiting.pop().run();
    }
  }

  /** Nothing of what waits will come. */
  void forget() {
    waiting.clear();
  }
}
