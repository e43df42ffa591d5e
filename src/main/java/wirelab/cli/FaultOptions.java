package wirelab.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import wirelab.fault.Disturbance;
import wirelab.fault.Fault;
import wirelab.pipeline.Plan;
import wirelab.pipeline.Role;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/** The options that break something on purpose. */
final class FaultOptions {
  private static final String AT = "at";

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description = {
        "Break something on purpose, as in drop:p=0.05 or delay:ms=20,jitter=10,at=receiver; may be"
            + " given several times. All of them stand below.",
        "Default: nothing is broken"
      })
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--fault-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "What the chance of faults begins with: the same number breaks the same things again.",
        "Default: ${DEFAULT-VALUE}"
      })
  private long seed = 1;

  /** {@code plan} with these options. */
  Plan applyTo(Plan plan) throws SettingException {
    List<Spec> chosen = new ArrayList<>();
    for (Spec spec : Disturbance.parse(faults)) {
      chosen.add(placed(spec, plan.role()));
    }
    return plan.withDisturbance(plan.disturbance().withFaults(chosen).withSeed(seed));
  }

  /** A fault is where there is somebody to make it. */
  private static Spec placed(Spec spec, Role role) throws SettingException {
    if (Fault.all().create(spec).receivers()) {
      if (role == Role.SENDER) {
        throw elsewhere(spec);
      }
      return spec;
    }
    boolean choosesSide =
        Fault.all().descriptor(spec.name()).settings().stream()
            .anyMatch(setting -> setting.name().equals(AT));
    String wanted = spec.settings().asMap().get(AT);
    if (role == Role.RECEIVER && choosesSide && wanted == null) {
      return spec.with(AT, "receiver");
    }
    if (role == Role.RECEIVER && !"receiver".equals(wanted)) {
      throw new SettingException(
          "--fault %s: a sender does that, and this command only receives; use stream or send"
              .formatted(spec));
    }
    if (role == Role.SENDER && "receiver".equals(wanted)) {
      throw elsewhere(spec);
    }
    return spec;
  }

  private static SettingException elsewhere(Spec spec) {
    return new SettingException(
        "--fault %s: a receiver does that, and this command only sends; use stream or receive"
            .formatted(spec));
  }
}
