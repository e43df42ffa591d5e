package wirelab.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first wanted, and kept. For the window's thread. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T kept = made;
    if (kept == null) {
      kept = maker.get();
      made = kept;
    }
    return kept;
  }
}
