package wirelab.app.plugin;

import java.util.Objects;
import java.util.function.BiFunction;
import wirelab.spi.Descriptor;
import wirelab.spi.Provider;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * A provider of a dropped-in jar: what it makes is guarded.
 *
 * @param descriptor as it was when the jar was loaded
 * @param guard puts a guard around a part
 */
record GuardedProvider<T>(
    Provider<T> provider, Descriptor descriptor, Blame blame, BiFunction<T, Blame, T> guard)
    implements Provider<T> {
  @Override
  public T create(Settings settings) throws SettingException {
    try {
      return guard.apply(Objects.requireNonNull(provider.create(settings), "nothing"), blame);
    } catch (RuntimeException | Error e) {
      throw new SettingException(blame.line("create", e));
    }
  }
}
