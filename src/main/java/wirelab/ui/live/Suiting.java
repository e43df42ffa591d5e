package wirelab.ui.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** Chooses a framing that goes with the transport when that changes. */
final class Suiting {
  /** Marks no borders, and so is nobody's first choice. */
  private static final String NO_FRAMING = "none";

  private final Catalog catalog;
  private final Fitness fitness;
  private final Map<Kind, Spec> last = new EnumMap<>(Kind.class);

  Suiting(Catalog catalog) {
    this.catalog = catalog;
    this.fitness = new Fitness(catalog);
  }

  /**
   * {@code next}, with another framing where the one of {@code before} does not go with it, and
   * without faults that do not.
   */
  Plan suited(Plan before, Plan next) {
    Plan framed = framed(before, next);
    return before.wire().equals(framed.wire()) ? framed : fitness.fitting(framed);
  }

  private Plan framed(Plan before, Plan next) {
    Wire wire = next.wire();
    if (before.wire().transport().name().equals(wire.transport().name())) {
      return next;
    }
    try {
      remember(before.wire());
      Kind kind = catalog.transports().create(wire.transport()).kind();
      if (suits(wire.framing(), kind)) {
        return next;
      }
      Spec framing = last.containsKey(kind) ? last.get(kind) : first(kind, wire.framing());
      return next.withWire(new Wire(wire.transport(), framing, wire.codec()));
    } catch (SettingException e) {
      return next; // what is wrong with it is said when it is run
    }
  }

  private void remember(Wire wire) throws SettingException {
    Kind kind = catalog.transports().create(wire.transport()).kind();
    if (suits(wire.framing(), kind)) {
      last.put(kind, wire.framing());
    }
  }

  private Spec first(Kind kind, Spec otherwise) throws SettingException {
    for (Descriptor descriptor : catalog.framings().descriptors()) {
      Spec spec = Spec.of(descriptor.name());
      if (!spec.name().equals(NO_FRAMING) && suits(spec, kind)) {
        return spec;
      }
    }
    return otherwise;
  }

  private boolean suits(Spec framing, Kind kind) throws SettingException {
    return catalog.framings().create(framing).suits(kind);
  }

  /** What to say where {@code suited} differs from what was asked for. */
  Notice remark(Plan asked, Plan suited) {
    if (asked.equals(suited)) {
      return Notice.NONE;
    }
    List<String> lines = new ArrayList<>();
    Wire wire = suited.wire();
    if (!wire.equals(asked.wire())) {
      lines.add(
          "Framing switched to %s as well: %s does not go with %s."
              .formatted(
                  wire.framing().name(), asked.wire().framing().name(), wire.transport().name()));
    }
    if (!suited.disturbance().equals(asked.disturbance())) {
      lines.add("Faults that do not go with %s were turned off.".formatted(wire));
    }
    return Notice.info(String.join(" ", lines));
  }
}
