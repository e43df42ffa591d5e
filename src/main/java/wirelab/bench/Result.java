package wirelab.bench;

/**
 * What a call gave, as Python shows it.
 *
 * @param value as in {@code 5}, {@code b'hello'}, {@code None}; empty unless it returned
 * @param error the name as in {@code ECONNREFUSED}, or Python's own as in {@code OverflowError};
 *     empty unless it failed
 * @param number the error's number; 0 where Python itself refuses the call and the operating system
 *     is never asked
 * @param words the system's own, as in "Connection refused"
 */
public record Result(Kind kind, String value, String error, int number, String words) {
  /** How a call can end. */
  public enum Kind {
    RETURNED,
    FAILED,
    CANCELLED
  }

  static Result returned(String value) {
    return new Result(Kind.RETURNED, value, "", 0, "");
  }

  static Result failed(String error, int number, String words) {
    return new Result(Kind.FAILED, "", error, number, words);
  }

  static Result cancelled() {
    return new Result(Kind.CANCELLED, "", "", 0, "");
  }

  /** One line: {@code 5}, or {@code ECONNREFUSED [Errno 111] Connection refused}. */
  @Override
  public String toString() {
    return switch (kind) {
      case RETURNED -> value;
      case FAILED -> error + (number == 0 ? ": " : " [Errno " + number + "] ") + words;
      case CANCELLED -> "cancelled";
    };
  }
}
