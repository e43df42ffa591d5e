package wirelab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wirelab.lab.Labs;
import wirelab.lab.mark.Mark;
import wirelab.lab.mark.Marked;
import wirelab.lab.mark.MarkedStep;
import wirelab.lab.mark.Marker;
import wirelab.spi.Catalog;

/** Whether a hand-in is what it says: {@code wirelab lab check}. */
@Command(
    name = "check",
    description = {
      "Checks what a learner has handed in: makes each verdict again from the saved traffic, and"
          + " compares it with the one in the file; recomputes the hash chain.",
      "The chain is tamper-evident, not tamper-proof: it shows what was altered by hand, not what"
          + " somebody has made all anew.",
      "The exit code is 0 if the file can be read and nothing in it was altered, else 1."
    },
    footer = "  wirelab lab check ada.wirelab")
final class LabCheckCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(paramLabel = "FILE", description = "The hand-in.")
  private Path file = Path.of("");

  private final Catalog catalog;
  private final Streams streams;

  LabCheckCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Labs labs = options.labs();
    labs.flaws().forEach(flaw -> streams.tell("wirelab lab: " + flaw));
    Marked marked = new Marker(catalog, labs).mark(file);
    if (!marked.readable()) {
      streams.tell("wirelab lab check: %s: %s".formatted(file, marked.remarks().getFirst()));
      return 1;
    }
    streams
        .out()
        .printf("%s, seed %d, handed in %s%n", marked.learner(), marked.seed(), marked.made());
    marked.remarks().forEach(remark -> streams.out().printf("ALTERED: %s%n", remark));
    marked.steps().forEach(this::tell);
    streams
        .out()
        .printf(
            "%d of %d steps done, %s%n",
            marked.done(),
            marked.steps().size(),
            marked.sound() ? "nothing altered" : "NOT as it was written");
    streams.out().flush();
    return marked.sound() ? 0 : 1;
  }

  private void tell(MarkedStep step) {
    Mark mark = step.mark();
    String name = mark.sound() ? mark.text() : mark.text().toUpperCase(java.util.Locale.ROOT);
    String told = step.told().isEmpty() ? "" : "  \"" + step.told() + "\"";
    streams.out().printf("%s: %s%s%n", step.name(), name, told);
  }
}
