package wirelab.lab.act;

import java.util.List;
import java.util.Map;
import wirelab.fault.Disturbance;
import wirelab.model.HostPort;
import wirelab.model.Nearest;
import wirelab.pipeline.Feed;
import wirelab.pipeline.Handling;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Rate;
import wirelab.pipeline.Role;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** Turns the options of a {@code stream} action into a plan. */
final class StreamPlan {
  private static final List<String> NAMES =
      List.of("wire", "source", "frames", "fps", "address", "role", "faults", "seed", "relay");
  private static final String FRAMES = "10";

  /** Small enough for a lab that is done in a moment, large enough to be cut by a network. */
  private static final String SOURCE = "test-pattern:size=320x240";

  private final Catalog catalog;

  StreamPlan(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * A session that ends by itself.
   *
   * @throws SettingException if an option is not known, or has a value that can not be
   */
  Plan of(Map<String, String> options) throws SettingException {
    for (String name : options.keySet()) {
      if (!NAMES.contains(name)) {
        throw new SettingException(
            "stream has no option '%s'%s".formatted(name, Nearest.suggestion(name, NAMES)));
      }
    }
    Spec source = catalog.sources().parse(options.getOrDefault("source", SOURCE));
    Rate rate = Rate.parse(options.getOrDefault("fps", "60"));
    Feed feed =
        new Feed(source, rate, number("frames", options.getOrDefault("frames", FRAMES)), false);
    HostPort address = address(options.getOrDefault("address", HostPort.DEFAULT.toString()));
    Wire wire = Wire.parse(options.getOrDefault("wire", "tutorial"), catalog);
    Plan plan = new Plan(role(options), address, feed, wire, Handling.DEFAULT);
    return plan.withDisturbance(disturbance(options));
  }

  private static Disturbance disturbance(Map<String, String> options) throws SettingException {
    String faults = options.getOrDefault("faults", "").strip();
    return new Disturbance(
        faults.isEmpty() ? List.of() : Disturbance.parse(List.of(faults.split("\\s+"))),
        number("seed", options.getOrDefault("seed", "1")),
        (int) number("relay", options.getOrDefault("relay", "0")));
  }

  private static long number(String name, String text) throws SettingException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new SettingException("%s '%s': write a whole number".formatted(name, text));
    }
  }

  private static HostPort address(String text) throws SettingException {
    try {
      return HostPort.parse(text);
    } catch (IllegalArgumentException e) {
      throw new SettingException(String.valueOf(e.getMessage()));
    }
  }

  private static Role role(Map<String, String> options) throws SettingException {
    String text = options.getOrDefault("role", "both");
    return switch (text) {
      case "both" -> Role.BOTH;
      case "sender" -> Role.SENDER;
      case "receiver" -> Role.RECEIVER;
      default ->
          throw new SettingException("role '%s': write both, sender or receiver".formatted(text));
    };
  }
}
