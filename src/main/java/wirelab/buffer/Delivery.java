package wirelab.buffer;

/** How one message came; its steps ask it how things stood then. Learns more as more is told. */
abstract class Delivery {
  private final String framing;
  private int steps;

  Delivery(String framing) {
    this.framing = framing;
  }

  String framing() {
    return framing;
  }

  int steps() {
    return steps;
  }

  int nextStep() {
    return steps++;
  }

  abstract long message();

  abstract Content at(Entry entry);
}
