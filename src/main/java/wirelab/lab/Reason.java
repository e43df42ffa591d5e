package wirelab.lab;

/**
 * A known mistake and what the learner is told of it.
 *
 * @param id as in {@code big-endian}; the attempt that makes this mistake has the same
 * @param when it is this mistake
 * @param say the sentence, with expressions in braces that are replaced by the values seen
 */
public record Reason(String id, Expression when, Sentence say) {}
