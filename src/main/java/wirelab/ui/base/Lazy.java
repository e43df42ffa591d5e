package wirelab.ui.base;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first wanted, on the thread that wants it, and kept. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  public synchronized T get() {
    T kept = made;
    if (kept == null) {
      kept = maker.get();
      made = kept;
    }
    return kept;
  }

  /** What was made, if anything was. */
  public synchronized Optional<T> made() {
    return Optional.ofNullable(made);
  }
}
