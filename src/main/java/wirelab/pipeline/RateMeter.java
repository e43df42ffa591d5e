package wirelab.pipeline;

/** How much came in the last second. Not safe for threads; its owner sees to that. */
final class RateMeter {
  private static final int BUCKETS = 10;
  private static final long BUCKET_NANOS = 100_000_000;

  private final long[] amounts = new long[BUCKETS + 1];
  private long newest;

  void add(long now, long amount) {
    advance(now);
    amounts[slot(newest)] += amount;
  }

  /** Amount per second, over the last ten full tenths. */
  double perSecond(long now) {
    advance(now);
    long sum = 0;
    for (int i = 1; i <= BUCKETS; i++) {
      sum += amounts[slot(newest - i)];
    }
    return sum;
  }

  private void advance(long now) {
    long bucket = now / BUCKET_NANOS;
    long first = Math.max(newest + 1, bucket - BUCKETS);
    for (long i = first; i <= bucket; i++) {
      amounts[slot(i)] = 0;
    }
    newest = Math.max(newest, bucket);
  }

  private static int slot(long bucket) {
    return (int) Math.floorMod(bucket, (long) BUCKETS + 1);
  }
}
