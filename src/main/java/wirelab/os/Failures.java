package wirelab.os;

/** Gives the errors of the system their names and words. */
record Failures(Libc libc, Unix unix) {
  /** {@code result}, where it is no error. */
  int check(String call, long result) throws OsException {
    if (result < 0) {
      throw of(call, (int) -result);
    }
    return (int) result;
  }

  OsException of(String call, int number) {
    return new OsException(call, new Errno(number, unix.errorName(number), libc.words(number)));
  }

  /** The call {@code name} was interrupted. */
  OsException interrupted(String call) {
    return of(call, unix.errorNumber("EINTR"));
  }

  /** Whether {@code result} is one of the errors that are called {@code names}. */
  boolean oneOf(long result, String... names) {
    for (String name : names) {
      if (result == -unix.errorNumber(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code result} says that the call would have waited, or that a connect goes on. */
  boolean waits(long result) {
    return result < 0 && oneOf(result, "EAGAIN", "EINPROGRESS", "EALREADY");
  }
}
