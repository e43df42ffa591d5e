package wirelab.os;

/**
 * Makes calls that wait, out of tries that do not: each try that would have waited is followed by
 * another when the descriptor is ready, until one succeeds, fails, or the call is cancelled.
 */
record Waits(Readiness readiness, Failures failures, Descriptors descriptors) {
  /**
   * What is waited for.
   *
   * @param call as in {@code accept}
   * @param events that make another try worth while
   */
  record Wait(String call, int descriptor, Constant events, Cancellation cancellation) {}

  /** The result of the first try that would not have waited. */
  int run(Wait wait, Descriptors.Call attempt) throws OsException {
    while (true) {
      long result = descriptors.during(wait.descriptor(), attempt);
      if (!failures.waits(result)) {
        return failures.check(wait.call(), result);
      }
      pause(wait);
      if (wait.cancellation().ended()) {
        throw failures.interrupted(wait.call());
      }
    }
  }

  /**
   * Moves {@code total} bytes, as a blocking call on a stream does: once some have moved, neither
   * an error nor a cancellation is told but by a smaller count.
   */
  int runWhole(Wait wait, int total, Part attempt) throws OsException {
    int done = 0;
    while (true) {
      int start = done;
      long result = descriptors.during(wait.descriptor(), () -> attempt.move(start));
      if (result < 0 && !failures.waits(result)) {
        return done > 0 ? done : failures.check(wait.call(), result);
      }
      done += (int) Math.max(0, result);
      if (done == total) {
        return done;
      }
      // an error that is pending is left to the next call
      boolean over = pause(wait) && done > 0;
      if (over || wait.cancellation().ended()) {
        if (done == 0) {
          throw failures.interrupted(wait.call());
        }
        return done;
      }
    }
  }

  /** Waits for a slice. Returns whether the socket has an error or no way left. */
  private boolean pause(Wait wait) {
    Unix unix = readiness.unix();
    int found = readiness.await(wait.descriptor(), wait.events());
    return (found & (Constant.POLLERR.on(unix) | Constant.POLLHUP.on(unix))) != 0;
  }

  /** One try to move what stands behind the first {@code start} bytes. */
  @FunctionalInterface
  interface Part {
    long move(int start);
  }
}
