package wirelab.bench;

/** Is told of what happens on a bench, on whatever thread it happens; it must be quick. */
public interface BenchListener {
  /** An order has been given to its side. */
  void began(Pending pending);

  /** It has ended. */
  void ended(Outcome outcome);
}
