package wirelab.ui.fault;

import java.util.List;
import java.util.Locale;
import wirelab.fault.Loss;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;

/**
 * What is said and drawn of the theory of loss.
 *
 * @param points how it went on; empty where there is nothing to draw
 * @param told the figures, or why there are none
 * @param agrees whether the measured loss is in the band
 */
record Theory(List<Loss> points, String told, boolean agrees) {
  private static final String DROPS =
      "A picture of n datagrams is lost when one of them is: 1 − (1 − p)ⁿ. Turn on Drop over UDP to"
          + " see it.";

  static Theory of(Plan plan, Loss loss, List<Loss> points) {
    double chance = plan.disturbance().dropped();
    if (chance == 0) {
      return new Theory(List.of(), DROPS, true);
    }
    if (plan.role() != Role.BOTH) {
      return new Theory(List.of(), "It can be measured only where both ends are here.", true);
    }
    if (loss.pictures() == 0) {
      return new Theory(List.of(), "Waiting for pictures.", true);
    }
    Loss.Interval band = loss.interval();
    String told =
        String.format(
            Locale.ROOT,
            "p = %s, n = %,.0f: %s expected, %s measured of %,d pictures, %s the 99 %% band (%s to"
                + " %s)",
            FaultsViewModel.percent(chance),
            loss.units(),
            FaultsViewModel.percent(loss.expected()),
            FaultsViewModel.percent(loss.measured()),
            loss.pictures(),
            loss.agrees() ? "inside" : "outside",
            FaultsViewModel.percent(band.low()),
            FaultsViewModel.percent(band.high()));
    String why = loss.agrees() ? "." : ": something else loses pictures too.";
    return new Theory(points, told + why, loss.agrees());
  }
}
