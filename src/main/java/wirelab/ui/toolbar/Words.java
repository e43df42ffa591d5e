package wirelab.ui.toolbar;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Writes a choice in words; nothing is read back. */
final class Words<T> extends StringConverter<T> {
  private final Function<T, String> word;

  private Words(Function<T, String> word) {
    this.word = word;
  }

  static <T> Words<T> of(Function<T, String> word) {
    return new Words<>(word);
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : word.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("'" + text + "' is chosen, not written");
  }
}
