package wirelab.lab.handin;

import java.nio.file.Path;

/**
 * A step that can be handed in.
 *
 * @param log the file with its session
 */
public record Kept(StepRecord record, Path log) {}
