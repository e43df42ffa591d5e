package wirelab.ui.live;

import java.util.List;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** The exchangeable parts of a plan, each with its place in it. */
public enum Part {
  SOURCE("Source"),
  CODEC("Codec"),
  FRAMING("Framing"),
  TRANSPORT("Transport"),
  HANDLING("Handling");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What can be chosen for this part. */
  public List<Descriptor> choices(Catalog catalog) {
    return switch (this) {
      case SOURCE -> catalog.sources().descriptors();
      case CODEC -> catalog.codecs().descriptors();
      case FRAMING -> catalog.framings().descriptors();
      case TRANSPORT -> catalog.transports().descriptors();
      case HANDLING -> List.of(HandlingSettings.DESCRIPTOR);
    };
  }

  public Descriptor descriptor(Catalog catalog, Spec spec) {
    return choices(catalog).stream()
        .filter(choice -> choice.name().equals(spec.name()))
        .findFirst()
        .orElseGet(() -> new Descriptor(spec.name(), spec.name(), "Not found here.", List.of()));
  }

  /**
   * Checks whether a part can be made with these settings; nothing is opened.
   *
   * @throws SettingException saying what is missing or wrong
   */
  public void check(Catalog catalog, Spec spec) throws SettingException {
    switch (this) {
      case SOURCE -> catalog.sources().create(spec).close();
      case CODEC -> catalog.codecs().create(spec).close();
      case FRAMING -> catalog.framings().create(spec);
      case TRANSPORT -> catalog.transports().create(spec);
      case HANDLING -> HandlingSettings.handling(Handling.DEFAULT, spec);
    }
  }

  public Spec of(Plan plan) {
    return switch (this) {
      case SOURCE -> plan.feed().source();
      case CODEC -> plan.wire().codec();
      case FRAMING -> plan.wire().framing();
      case TRANSPORT -> plan.wire().transport();
      case HANDLING -> HandlingSettings.spec(plan.handling());
    };
  }

  /**
   * {@code plan} with {@code spec} as this part.
   *
   * @throws SettingException if it is none
   */
  public Plan in(Plan plan, Spec spec) throws SettingException {
    Wire wire = plan.wire();
    return switch (this) {
      case SOURCE -> plan.withFeed(plan.feed().withSource(spec));
      case CODEC -> plan.withWire(new Wire(wire.transport(), wire.framing(), spec));
      case FRAMING -> plan.withWire(new Wire(wire.transport(), spec, wire.codec()));
      case TRANSPORT -> plan.withWire(new Wire(spec, wire.framing(), wire.codec()));
      case HANDLING -> plan.withHandling(HandlingSettings.handling(plan.handling(), spec));
    };
  }
}
