package wirelab.os;

import java.io.IOException;
import java.io.Serial;

/** What the system would answer where Java's channels have another word, or none. */
final class Refusal extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * It would fail.
   *
   * @param name as in {@code EINVAL}
   */
  Refusal(String name) {
    super(name);
  }
}
