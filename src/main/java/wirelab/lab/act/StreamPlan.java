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
import wirelab.pipeline.WhenFull;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** Turns the options of a {@code stream} action into a plan. */
final class StreamPlan {
  private static final List<String> NAMES =
      List.of(
          "wire",
          "source",
          "frames",
          "fps",
          "queue",
          "when_full",
          "address",
          "role",
          "faults",
          "seed",
          "relay");
  private static final String FRAMES = "10";

  /** Small enough for a lab that is done in a moment, large enough to be cut by a network. */
  static final String SOURCE = "test-pattern:size=320x240";

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
    check("stream", options, NAMES);
    Spec source = catalog.sources().parse(options.getOrDefault("source", SOURCE));
    Rate rate = Rate.parse(options.getOrDefault("fps", "60"));
    Feed feed =
        new Feed(source, rate, number("frames", options.getOrDefault("frames", FRAMES)), false);
    HostPort address = address(options.getOrDefault("address", HostPort.DEFAULT.toString()));
    Wire wire = Wire.parse(options.getOrDefault("wire", "tutorial"), catalog);
    Plan plan = new Plan(role(options), address, feed, wire, handling(options));
    return plan.withDisturbance(disturbance(options));
  }

  /** Refuses options that an action does not have. */
  static void check(String action, Map<String, String> options, List<String> names)
      throws SettingException {
    for (String name : options.keySet()) {
      if (!names.contains(name)) {
        throw new SettingException(
            "%s has no option '%s'%s".formatted(action, name, Nearest.suggestion(name, names)));
      }
    }
  }

  private static Handling handling(Map<String, String> options) throws SettingException {
    Handling usual = Handling.DEFAULT;
    String full = options.getOrDefault("when_full", "block");
    WhenFull whenFull =
        switch (full) {
          case "block" -> WhenFull.BLOCK;
          case "drop" -> WhenFull.DROP;
          default ->
              throw new SettingException("when_full '%s': write block or drop".formatted(full));
        };
    int queue = (int) number("queue", options.getOrDefault("queue", "0"));
    return new Handling(queue, whenFull, usual.limits(), usual.verify());
  }

  private static Disturbance disturbance(Map<String, String> options) throws SettingException {
    String faults = options.getOrDefault("faults", "").strip();
    return new Disturbance(
        faults.isEmpty() ? List.of() : Disturbance.parse(List.of(faults.split("\\s+"))),
        number("seed", options.getOrDefault("seed", "1")),
        (int) number("relay", options.getOrDefault("relay", "0")));
  }

  static long number(String name, String text) throws SettingException {
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
