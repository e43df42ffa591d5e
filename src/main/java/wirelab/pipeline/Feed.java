package wirelab.pipeline;

import wirelab.spi.Spec;

/**
 * What is sent.
 *
 * @param frames how many pictures, 0 for no end
 * @param standIn whether the test pattern takes the place of a source that fails
 */
public record Feed(Spec source, Rate rate, long frames, boolean standIn) {
  /** The source that always works. */
  public static final String TEST_PATTERN = "test-pattern";

  public static final Feed DEFAULT = new Feed(Spec.of(TEST_PATTERN), new Rate(30), 0, true);

  public Feed withSource(Spec other) {
    return new Feed(other, rate, frames, standIn);
  }

  public Feed withRate(Rate other) {
    return new Feed(source, other, frames, standIn);
  }
}
