package wirelab.cli;

import picocli.CommandLine.Option;
import wirelab.fault.Disturbance;
import wirelab.pipeline.Plan;

/** The option to have a relay between sender and receiver. */
final class RelayOption {
  @Option(
      names = "--relay",
      paramLabel = "BYTES",
      arity = "0..1",
      fallbackValue = "" + Disturbance.ETHERNET,
      defaultValue = "0",
      description = {
        "Have a relay between the two ends that forwards at most so many bytes a write, 1 to "
            + Disturbance.MOST
            + ", so that loopback looks like Ethernet; with no number it is "
            + Disturbance.ETHERNET
            + ", what TCP puts into a segment there.",
        "Default: no relay"
      })
  private int most;

  /** {@code plan} with this option. */
  Plan applyTo(Plan plan) {
    return plan.withDisturbance(plan.disturbance().withRelay(most));
  }
}
