package wirelab.spi;

/**
 * Numbers the pieces of messages whose marks tell only how many pieces are left, this one included:
 * where the count does not go down, another message has begun. Used by one thread.
 */
public final class Countdown {
  private long number = -1;
  private int left;
  private int total;

  /**
   * What a mark says, its message and its index worked out from those before. A mark that tells its
   * message stays as it is.
   */
  public Mark placed(Mark mark) {
    if (mark.number() >= 0) {
      return mark;
    }
    if (left <= mark.count()) {
      number++;
      total = mark.count();
    }
    left = mark.count() == 1 ? 0 : mark.count();
    return new Mark(number, total - mark.count(), total, mark.length(), mark.fields());
  }
}
