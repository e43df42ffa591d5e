package wirelab.ui.live;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirelab.pipeline.Plan;
import wirelab.spi.Descriptor;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** Exchanges parts of the plan, and knows again how each of them was set when it is taken back. */
public final class Choices {
  private final Live live;
  private final Map<Part, Map<String, Spec>> known = new EnumMap<>(Part.class);

  public Choices(Live live) {
    this.live = live;
    live.planProperty().addListener((plans, before, now) -> remember(before));
    remember(live.plan());
  }

  private void remember(Plan plan) {
    for (Part part : Part.values()) {
      Spec spec = part.of(plan);
      known.computeIfAbsent(part, key -> new HashMap<>()).put(spec.name(), spec);
    }
  }

  /** The part as it was set last, or with its defaults. */
  public Spec recall(Part part, String name) {
    Map<String, Spec> specs = known.getOrDefault(part, Map.of());
    return specs.getOrDefault(name, Spec.of(name));
  }

  public Spec current(Part part) {
    return part.of(live.plan());
  }

  public Descriptor descriptor(Part part) {
    return part.descriptor(live.catalog(), current(part));
  }

  /**
   * Puts {@code spec} in place of what there is.
   *
   * @throws SettingException if it can not be made; then nothing is changed
   */
  public void take(Part part, Spec spec) throws SettingException {
    part.check(live.catalog(), spec);
    Plan next = part.in(live.plan(), spec);
    live.change(plan -> next);
  }

  /** The text of a setting of the chosen part, its default if it is not set, or null. */
  public @Nullable String value(Part part, String setting) {
    for (Setting<?> known : descriptor(part).settings()) {
      if (known.name().equals(setting)) {
        String fallback = String.valueOf(known.defaultValue());
        return current(part).settings().asMap().getOrDefault(setting, fallback);
      }
    }
    return null;
  }
}
