package wirelab.cli;

import picocli.CommandLine.Option;

/** The option for the numbers of a lab's learner. */
final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = {"From which the lab's numbers are drawn.", "Default: ${DEFAULT-VALUE}"})
  private long seed = 1;

  long seed() {
    return seed;
  }
}
