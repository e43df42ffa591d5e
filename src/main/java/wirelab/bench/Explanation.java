package wirelab.bench;

/**
 * What came of a call, in plain words.
 *
 * @param text what happened and why: one sentence or two
 * @param advice what would do instead; empty where nothing is wrong
 * @param source what settles it, as in {@code bind(2)} or {@code RFC 9293, 3.5}; may be empty
 */
public record Explanation(String text, String advice, String source) {
  static final Explanation NONE = new Explanation("", "", "");

  /** With one more sentence. */
  Explanation and(String sentence) {
    return new Explanation(text + sentence, advice, source);
  }

  @Override
  public String toString() {
    return text
        + (advice.isEmpty() ? "" : " " + advice)
        + (source.isEmpty() ? "" : " [" + source + "]");
  }
}
