package wirelab.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wirelab.pipeline.Plan;

/**
 * What a command has been asked to do.
 *
 * @param frames how many pictures, 0 for no end
 * @param time how long at most, zero for no end
 * @param folder where received pictures are written, or null
 * @param save whether and how the session is recorded
 */
record Task(Plan plan, long frames, Duration time, @Nullable Path folder, SaveOption save) {
  boolean endless() {
    return frames == 0 && time.isZero();
  }
}
