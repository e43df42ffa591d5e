package wirelab.ui.settings;

import java.util.function.Predicate;
import wirelab.spi.Setting;
import wirelab.spi.Spec;

/** A part's settings while someone changes them: what is refused goes back to what it was. */
final class Offers {
  private final Predicate<Spec> taker;
  private Spec spec;

  Offers(Spec spec, Predicate<Spec> taker) {
    this.spec = spec;
    this.taker = taker;
  }

  Spec spec() {
    return spec;
  }

  SettingControl control(Setting<?> setting) {
    return SettingControl.of(setting, text(setting), this::offer);
  }

  private String text(Setting<?> setting) {
    return spec.settings()
        .asMap()
        .getOrDefault(setting.name(), String.valueOf(setting.defaultValue()));
  }

  /** The text that holds after {@code text} was offered for {@code setting}. */
  private String offer(Setting<?> setting, String text) {
    if (!text.equals(text(setting))) {
      Spec before = spec;
      spec = spec.with(setting.name(), text);
      if (!taker.test(spec)) {
        spec = before;
      }
    }
    return text(setting);
  }
}
