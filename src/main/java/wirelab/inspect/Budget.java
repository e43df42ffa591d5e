package wirelab.inspect;

/** How many bytes all streams together may hold back. */
final class Budget {
  private long left;

  Budget(long bytes) {
    left = bytes;
  }

  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  void giveBack(long bytes) {
    left += bytes;
  }
}
