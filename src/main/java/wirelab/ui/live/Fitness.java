package wirelab.ui.live;

import java.util.ArrayList;
import java.util.List;
import wirelab.fault.Disturbance;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** Which faults go with which wire. */
public final class Fitness {
  private final Catalog catalog;

  public Fitness(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Checks that all of it can be done to the wire of a plan.
   *
   * @throws SettingException with one line about what can not
   */
  public void check(Disturbance disturbance, Plan plan) throws SettingException {
    Kind kind = catalog.transports().create(plan.wire().transport()).kind();
    Framing framing = catalog.framings().create(plan.wire().framing());
    disturbance.check(plan.wire(), kind, framing);
  }

  /** Why a fault can not be done to the wire of a plan; empty if it can. */
  public String unfit(Spec fault, Plan plan) {
    return unfit(Disturbance.NONE.withFaults(List.of(fault)), plan);
  }

  /** Why there can be no relay in a plan; empty if there can. */
  public String unfitRelay(Plan plan) {
    return unfit(Disturbance.NONE.withRelay(Disturbance.ETHERNET), plan);
  }

  private String unfit(Disturbance disturbance, Plan plan) {
    try {
      check(disturbance, plan);
      return "";
    } catch (SettingException e) {
      String line = String.valueOf(e.getMessage());
      return line.substring(line.indexOf(": ") + 1).strip();
    }
  }

  /** The plan without what does not go with its wire. */
  Plan fitting(Plan plan) {
    Disturbance all = plan.disturbance();
    List<Spec> fit = new ArrayList<>(all.faults());
    fit.removeIf(fault -> !unfit(fault, plan).isEmpty());
    boolean relayFits = all.relay() == 0 || unfitRelay(plan).isEmpty();
    Disturbance left = all.withFaults(fit).withRelay(relayFits ? all.relay() : 0);
    return left.equals(all) ? plan : plan.withDisturbance(left);
  }
}
