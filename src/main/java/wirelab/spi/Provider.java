package wirelab.spi;

/** Makes one kind of part. Creating opens nothing and reads nothing. */
public interface Provider<T> {
  Descriptor descriptor();

  T create(Settings settings) throws SettingException;

  /** A provider from its two halves. */
  static <T> Provider<T> of(Descriptor descriptor, Maker<T> maker) {
    return new Provider<>() {
      @Override
      public Descriptor descriptor() {
        return descriptor;
      }

      @Override
      public T create(Settings settings) throws SettingException {
        return maker.make(descriptor.check(settings));
      }
    };
  }

  /** Makes a part from settings that have been checked. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Settings settings) throws SettingException;
  }
}
