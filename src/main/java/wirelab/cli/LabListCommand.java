package wirelab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wirelab.lab.Lab;
import wirelab.lab.Labs;

/** Which labs there are: {@code wirelab lab list}. */
@Command(
    name = "list",
    description = {
      "Lists the labs with their steps and minutes.",
      "A lab whose file is wrong is told with line and column; the exit code is then 1."
    },
    footer = "  wirelab lab list --labs ~/my-labs")
final class LabListCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  private final Streams streams;

  LabListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Labs labs = options.labs();
    for (Lab lab : labs.all()) {
      streams
          .out()
          .printf(
              "%-24s %2d steps %3d min  %s%n",
              lab.id(), lab.steps().size(), lab.minutes(), lab.title());
    }
    streams.out().flush();
    labs.flaws().forEach(flaw -> streams.tell("wirelab lab: " + flaw));
    return labs.flaws().isEmpty() ? 0 : 1;
  }
}
