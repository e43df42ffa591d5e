package wirelab.bench;

/**
 * What a call gave, and what to explain it by.
 *
 * @param key the error's name, or a word for what was returned: {@code ok}, {@code end}, {@code
 *     part}, {@code cancelled}
 */
record Answer(Result result, String key) {
  static final String OK = "ok";

  /** {@code recv} gave no bytes on a stream. */
  static final String END = "end";

  /** Fewer bytes were taken than given. */
  static final String PART = "part";

  static final String CANCELLED = "cancelled";

  /** Not a result: the call is still waiting. */
  static final String WAITING = "waiting";

  static Answer of(Object value) {
    return new Answer(Result.returned(value.toString()), OK);
  }

  static Answer none() {
    return of("None");
  }

  static Answer failed(String error, int number, String words) {
    return new Answer(Result.failed(error, number, words), error);
  }

  static Answer cancelled() {
    return new Answer(Result.cancelled(), CANCELLED);
  }
}
