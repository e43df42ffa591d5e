package wirelab.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parts of one kind, found by name. */
public final class Parts<T> {
  private final String kind;
  private final List<Provider<T>> providers;

  /**
   * These parts.
   *
   * @param kind what one of them is called
   */
  public Parts(String kind, List<Provider<T>> providers) {
    this.kind = kind;
    this.providers = List.copyOf(providers);
  }

  Parts<T> changed(UnaryOperator<T> change) {
    List<Provider<T>> changed = new ArrayList<>();
    for (Provider<T> provider : providers) {
      changed.add(
          Provider.of(provider.descriptor(), settings -> change.apply(provider.create(settings))));
    }
    return new Parts<>(kind, changed);
  }

  public List<Descriptor> descriptors() {
    return providers.stream().map(Provider::descriptor).toList();
  }

  public Descriptor descriptor(String name) throws SettingException {
    return provider(name).descriptor();
  }

  /** Reads {@code pickle:5,jpeg=80} and checks every word of it. */
  public Spec parse(String text) throws SettingException {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    return Spec.parse(text, descriptor(name.trim()));
  }

  public T create(Spec spec) throws SettingException {
    return provider(spec.name()).create(spec.settings());
  }

  private Provider<T> provider(String name) throws SettingException {
    for (Provider<T> provider : providers) {
      if (provider.descriptor().name().equals(name)) {
        return provider;
      }
    }
    List<String> names = descriptors().stream().map(Descriptor::name).toList();
    throw new SettingException(
        "there is no %s '%s'; there are %s".formatted(kind, name, String.join(", ", names)));
  }
}
