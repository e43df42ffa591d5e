package wirelab.lab.act;

import java.util.List;
import java.util.Map;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;

/** Turns the options of a {@code contest} action into what is compared. */
final class ContestPlan {
  private static final List<String> NAMES =
      List.of("a", "b", "pictures", "warm_up", "source", "seed");

  private final Catalog catalog;

  ContestPlan(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Two wires, each with the same pictures.
   *
   * @throws SettingException if an option is not known, or has a value that can not be
   */
  Contest of(Map<String, String> options) throws SettingException {
    StreamPlan.check("contest", options, NAMES);
    Wire a = Wire.parse(options.getOrDefault("a", "tutorial"), catalog);
    Wire b = Wire.parse(options.getOrDefault("b", "tutorial"), catalog);
    return new Contest(
        List.of(new Contestant(a.toString(), a), new Contestant(b.toString(), b)),
        catalog.sources().parse(options.getOrDefault("source", StreamPlan.SOURCE)),
        (int) StreamPlan.number("pictures", options.getOrDefault("pictures", "100")),
        (int) StreamPlan.number("warm_up", options.getOrDefault("warm_up", "50")),
        Rate.MAX,
        StreamPlan.number("seed", options.getOrDefault("seed", "1")));
  }
}
