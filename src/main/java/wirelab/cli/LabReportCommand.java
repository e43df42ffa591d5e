package wirelab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.lab.Labs;
import wirelab.lab.handin.HandInException;
import wirelab.lab.mark.Marked;
import wirelab.lab.mark.Marker;
import wirelab.lab.mark.Report;
import wirelab.spi.Catalog;

/** A hand-in on paper: {@code wirelab lab report}. */
@Command(
    name = "report",
    description = {
      "Writes a hand-in as PDF, to be printed: of each step whether it is done by the saved traffic,"
          + " the answers, and what decided it."
    },
    footer = "  wirelab lab report ada.wirelab --to ada.pdf")
final class LabReportCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(paramLabel = "FILE", description = "The hand-in.")
  private Path file = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "PDF", description = "The file to write.")
  private Path target = Path.of("");

  private final Catalog catalog;
  private final Streams streams;

  LabReportCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Labs labs = options.labs();
    Marked marked = new Marker(catalog, labs).mark(file);
    if (!marked.readable()) {
      return complain("%s: %s".formatted(file, marked.remarks().getFirst()));
    }
    try {
      Report.write(target, marked);
      return 0;
    } catch (IOException e) {
      return complain("%s can not be written: %s".formatted(target, HandInException.reason(e)));
    }
  }

  private int complain(String line) {
    streams.tell("wirelab lab report: " + line);
    return 1;
  }
}
