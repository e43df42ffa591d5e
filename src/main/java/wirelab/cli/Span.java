package wirelab.cli;

/** Pictures between the first and the last of them. Any thread counts and asks. */
final class Span {
  private long count;
  private long first;
  private long last;

  synchronized void add(long at) {
    if (count == 0) {
      first = at;
    }
    last = at;
    count++;
  }

  synchronized long count() {
    return count;
  }

  /** Pictures per second; 0 with fewer than two, which have no rate. */
  synchronized double perSecond() {
    return count < 2 || last <= first ? 0 : (count - 1) * 1e9 / (last - first);
  }
}
