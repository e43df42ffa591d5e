package wirelab.lab.act;

import java.util.Optional;

/**
 * What came of trying a step.
 *
 * @param trial {@code solve}, or the mistake that was made
 * @param trouble why it is not as it must be; empty if it is
 * @param told what a learner would have been told
 */
public record Finding(
    String lab, String step, String trial, Optional<String> trouble, String told) {}
